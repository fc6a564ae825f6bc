package dev.coffer.core.payout;

import static dev.coffer.support.Payouts.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.core.balance.BalanceSnapshot;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.money.Amount;
import dev.coffer.core.payee.CoolOff;
import dev.coffer.core.payee.Payee;
import dev.coffer.core.payee.Payees;
import dev.coffer.support.MemoryLedger;
import dev.coffer.support.MutableClock;
import dev.coffer.support.Payouts;
import dev.coffer.support.SamplePayees;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SubmitPayoutTest {
    private final MutableClock clock = MutableClock.atNoon();
    private final MemoryLedger ledger = new MemoryLedger();
    private final SubmitPayout submit = new SubmitPayout(ledger, clock, "anna");

    private BalanceSnapshot holding(String amount) {
        return new BalanceSnapshot(
                ACCOUNT, null, List.of(Amount.of(Payouts.draft().amount().asset(), amount)), clock.instant());
    }

    @Test
    void aConfirmedDraftIsQueuedUnderAFreshKey() {
        Payout first = submit.submit(Payouts.draft(), ACCOUNT, null);
        Payout second = submit.submit(Payouts.draft(), ACCOUNT, null);
        assertThat(first.outbox().state()).isEqualTo(OutboxState.QUEUED);
        assertThat(first.issuedBy()).isEqualTo("anna");
        assertThat(second.key()).isNotEqualTo(first.key());
    }

    @Test
    void confirmingOneDraftTwiceEntersItOnce() {
        PayoutDraft draft = Payouts.draft("90");
        Payout first = submit.submit(draft, ACCOUNT, holding("100"));
        Payout second = submit.submit(draft, ACCOUNT, holding("100"));
        assertThat(second).isEqualTo(first);
        assertThat(ledger.rows).hasSize(1);
    }

    /** Answering with a payout that was not the one shown would pass a mistake off as done. */
    @Test
    void anIdentityThatWasEnteredWithOtherContentsIsRefused() {
        PayoutDraft draft = Payouts.draft("90");
        submit.submit(draft, ACCOUNT, null);
        PayoutDraft changed = new PayoutDraft(
                draft.draftId(),
                draft.depositAddress(),
                Amount.of(draft.amount().asset(), "9"),
                draft.claimReference(),
                draft.comment(),
                draft.executionDate(),
                null,
                null);
        assertThatThrownBy(() -> submit.submit(changed, ACCOUNT, null))
                .hasMessageContaining("entered before as payout")
                .hasMessageContaining("nothing was entered now");
        assertThatThrownBy(() -> submit.submit(draft, "another account", null))
                .hasMessageContaining("nothing was entered now");
        assertThat(ledger.rows).hasSize(1);
    }

    @Test
    void theRulesStandInTheLastMomentToo() {
        assertThatThrownBy(() -> submit.submit(Payouts.draft("100.000001"), ACCOUNT, holding("100")))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure())
                                .isInstanceOfSatisfying(
                                        Failure.Rejected.class,
                                        it -> assertThat(it.text()).contains("Free on the account: 100 USDT · Tron")));
        assertThat(ledger.rows).isEmpty();
    }

    @Test
    void whatIsQueuedAlreadyIsNotFreeAnyMore() {
        submit.submit(Payouts.draft("60"), ACCOUNT, holding("100"));
        assertThatThrownBy(() -> submit.submit(Payouts.draft("60"), ACCOUNT, holding("100")))
                .hasMessageContaining("Free on the account: 40 USDT");
        assertThat(ledger.rows).hasSize(1);
    }

    @Test
    void aFullDiskMeansNothingWasEntered() {
        ledger.fillDisk();
        assertThatThrownBy(() -> submit.submit(Payouts.draft(), ACCOUNT, null))
                .hasMessageContaining("Nothing was sent");
        assertThat(ledger.rows).isEmpty();
    }

    @Test
    void anAddressThatIsStillCoolingOffNeedsItsOwnReason() {
        PayoutDraft draft = Payouts.draft();
        Payee fresh = SamplePayees.payee("Anna", clock.instant(), draft.depositAddress());
        CoolOffGate gate = new CoolOffGate(() -> Payees.of(List.of(fresh)), () -> CoolOff.USUAL);
        SubmitPayout gated = new SubmitPayout(ledger, clock, "anna", gate);
        assertThatThrownBy(() -> gated.submit(draft, ACCOUNT, null)).hasMessageContaining("cooling off");
        assertThatThrownBy(() -> gated.submit(because(draft, "second part"), ACCOUNT, null))
                .as("a reason for something else")
                .hasMessageContaining("cooling off");
        assertThat(ledger.rows).isEmpty();
        String reason = OverrideReason.NONE.withCooling("called the payee").text();
        assertThat(gated.submit(because(draft, reason), ACCOUNT, null).draft().overrideReason())
                .isEqualTo(reason);
        clock.advance(Duration.ofHours(24));
        assertThat(gated.submit(Payouts.draft(), ACCOUNT, null).outbox().state())
                .isEqualTo(OutboxState.QUEUED);
    }

    @Test
    void aPayoutThatIsScheduledForAfterTheCoolOffNeedsNoReason() {
        PayoutDraft draft = Payouts.draft();
        Payee fresh = SamplePayees.payee("Anna", clock.instant(), draft.depositAddress());
        CoolOffGate gate = new CoolOffGate(() -> Payees.of(List.of(fresh)), () -> CoolOff.USUAL);
        assertThat(gate.cooling(at(draft, clock.instant().plus(Duration.ofHours(23))), clock.instant()))
                .isPresent();
        assertThat(gate.cooling(at(draft, clock.instant().plus(Duration.ofHours(24))), clock.instant()))
                .isEmpty();
    }

    private static PayoutDraft because(PayoutDraft of, @Nullable String reason) {
        return new PayoutDraft(
                of.draftId(),
                of.depositAddress(),
                of.amount(),
                of.claimReference(),
                of.comment(),
                of.executionDate(),
                of.previousAttempt(),
                reason);
    }

    private static PayoutDraft at(PayoutDraft of, Instant when) {
        return new PayoutDraft(
                of.draftId(),
                of.depositAddress(),
                of.amount(),
                of.claimReference(),
                of.comment(),
                new ExecutionDate(when, ZoneOffset.UTC, when.toString()),
                of.previousAttempt(),
                null);
    }
}

package dev.coffer.core.payout;

import static dev.coffer.support.Payouts.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.core.balance.BalanceSnapshot;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.money.Amount;
import dev.coffer.support.MemoryLedger;
import dev.coffer.support.MutableClock;
import dev.coffer.support.Payouts;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class SubmitPayoutTest {
    private final MutableClock clock = MutableClock.atNoon();
    private final MemoryLedger ledger = new MemoryLedger();
    private final SubmitPayout submit = new SubmitPayout(ledger, UUID::randomUUID, clock, "anna");

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
}

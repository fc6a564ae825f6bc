package dev.coffer.ui.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.CloseNeverArrived;
import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.PayAgain;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.ResendUncertain;
import dev.coffer.core.payout.WithdrawPayout;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person may still decide about a payout, state by state, and that a refusal writes nothing. */
class DecisionsTest {
    private final FakeLedger ledger = new FakeLedger();
    private final Clock clock = Clock.fixed(Payouts.NOW, ZoneOffset.UTC);
    private final WithdrawPayout withdraw = new WithdrawPayout(ledger, clock, "anna.berg");
    private final ResendUncertain resend = new ResendUncertain(ledger, clock, "anna.berg");
    private final CloseNeverArrived close = new CloseNeverArrived(ledger, clock, "anna.berg");

    @ParameterizedTest
    @EnumSource(OutboxState.class)
    void onlyAQueuedPayoutIsWithdrawn(OutboxState state) {
        Payout payout = entered(Payouts.in(1, state));
        if (state != OutboxState.QUEUED) {
            refused(payout, () -> withdraw.withdraw(payout.id(), "wrong claim"));
            return;
        }
        Payout after = withdraw.withdraw(payout.id(), "  wrong claim ");
        assertThat(after.outbox().state()).isEqualTo(OutboxState.WITHDRAWN);
        assertThat(after.outbox().note()).isEqualTo(new Outbox.Note("withdrawn", "anna.berg: wrong claim", null));
    }

    @Test
    void aQueuedPayoutThatMayHaveBeenSentIsNotWithdrawn() {
        Outbox queuedAgain =
                Payouts.in(1, OutboxState.UNCERTAIN).outbox().queuedAgain(Payouts.NOW.minusSeconds(5), null, null);
        Payout payout = entered(Payouts.with(Payouts.queued(1), queuedAgain));
        refused(payout, () -> withdraw.withdraw(payout.id(), "wrong claim"));
    }

    @Test
    void aQueuedPayoutThatCertainlyNeverLeftIsWithdrawn() {
        Payout queued = Payouts.queued(1);
        Outbox outbox = queued.outbox().sending(Payouts.NOW).queuedAgain(Payouts.NOW, null, null);
        Payout payout = entered(Payouts.with(queued, outbox));
        assertThat(withdraw.withdraw(payout.id(), "late").outbox().state()).isEqualTo(OutboxState.WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource(
            value = OutboxState.class,
            names = {"UNCERTAIN"},
            mode = EnumSource.Mode.EXCLUDE)
    void nothingButAnUncertainPayoutIsSentAgainOrClosed(OutboxState state) {
        Payout payout = entered(Payouts.in(1, state));
        refused(payout, () -> resend.resend(payout.id()));
        refused(payout, () -> close.close(payout.id(), "support says no"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, false",
        "1, 3600, false",
        "11, 3600, false",
        "12, 599, false",
        "12, 600, true",
        "40, 599, false",
        "13, 86400, true",
        "12, -60, false"
    })
    void anUncertainPayoutIsSentAgainOrClosedOnlyWhenLookedUpOftenAndLongEnough(
            int lookups, long secondsAgo, boolean allowed) {
        Payout payout = entered(Payouts.missing(1, lookups, Duration.ofSeconds(secondsAgo)));
        if (!allowed) {
            refused(payout, () -> resend.resend(payout.id()));
            refused(payout, () -> close.close(payout.id(), "support says no"));
            return;
        }
        Payout resent = resend.resend(payout.id());
        assertThat(resent.outbox().state()).isEqualTo(OutboxState.QUEUED);
        assertThat(resent.outbox().maybeSent()).isTrue();
        assertThat(resent.key()).isEqualTo(payout.key());
        entered(payout);
        Payout closed = close.close(payout.id(), "support says no");
        assertThat(closed.outbox().state()).isEqualTo(OutboxState.NEVER_ARRIVED);
        assertThat(closed.key()).isEqualTo(payout.key());
    }

    @Test
    void aPayoutThatMovesOnMeanwhileStaysAsItIs() {
        Payout uncertain = entered(Payouts.missing(1, 12, Duration.ofMinutes(20)));
        Payout arrived = Payouts.accepted(1, PayoutState.CREATED);
        ledger.meanwhile = () -> ledger.put(arrived);
        assertThatThrownBy(() -> resend.resend(uncertain.id())).isInstanceOf(FailureException.class);
        assertThat(ledger.rows.get(uncertain.id())).isEqualTo(arrived);

        Payout queued = entered(Payouts.queued(2));
        Payout sending = Payouts.in(2, OutboxState.SENDING);
        ledger.meanwhile = () -> ledger.put(sending);
        assertThatThrownBy(() -> withdraw.withdraw(queued.id(), "late")).isInstanceOf(FailureException.class);
        assertThat(ledger.rows.get(queued.id())).isEqualTo(sending);
    }

    @Test
    void aReasonIsNeededAndThePayoutMustExist() {
        Payout queued = entered(Payouts.queued(1));
        refused(queued, () -> withdraw.withdraw(queued.id(), "  "));
        Payout missing = entered(Payouts.missing(2, 12, Duration.ofMinutes(20)));
        refused(missing, () -> close.close(missing.id(), ""));
        assertThatThrownBy(() -> resend.resend(new PayoutId(99))).isInstanceOf(FailureException.class);
    }

    @Test
    void onlyAProvenDeadPayoutIsPaidAgain() {
        assertThat(PayAgain.doubt(Payouts.in(1, OutboxState.REJECTED))).isEmpty();
        assertThat(PayAgain.doubt(Payouts.accepted(1, PayoutState.FAILED))).isEmpty();
        for (PayoutState state : new PayoutState[] {
            PayoutState.CREATED, PayoutState.COMPLETED, PayoutState.PARTIAL, new PayoutState("TELEPORTED")
        }) {
            assertThat(PayAgain.doubt(Payouts.accepted(1, state))).isPresent();
        }
        Payout failed = Payouts.accepted(1, PayoutState.FAILED);
        assertThat(PayAgain.doubt(Payouts.accepted(Payouts.queued(1), PayoutState.FAILED, "0xabc")))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("transaction hash"));
        assertThat(PayAgain.doubt(Payouts.with(failed, failed.outbox(), failed.remote(), null, new PayoutId(7))))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("payout 7"));
        assertThat(PayAgain.doubt(Payouts.with(failed, failed.outbox(), failed.remote(), "amount", null)))
                .isPresent();
    }

    private Payout entered(Payout payout) {
        ledger.put(payout);
        return payout;
    }

    private void refused(Payout payout, ThrowingCallable decision) {
        assertThatThrownBy(decision)
                .isInstanceOfSatisfying(
                        FailureException.class,
                        refusal -> assertThat(refusal.failure())
                                .isInstanceOfSatisfying(
                                        Failure.Rejected.class,
                                        why -> assertThat(why.code()).isEqualTo("rules")));
        assertThat(ledger.rows.get(payout.id())).isEqualTo(payout);
    }
}

package dev.coffer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Assets;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutChange;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.RemotePayout;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a later reading changes, and what it must not. */
final class RecordTest extends OnDisk {
    private static final Instant LATER = Samples.NOON.plusSeconds(30);

    @Test
    void everyPairOfRemoteStatesMovesOnlyAsTheTableSays() {
        for (PayoutState from : Samples.STATES) {
            for (PayoutState to : Samples.STATES) {
                Payout payout = accepted(reading(from, "0xA", null));
                List<PayoutChange> before = history.timeline(payout.id());
                Payout after = ledger.record(payout.id(), reading(to, "0xA", null), null, LATER);
                List<PayoutChange> lines = after(payout, before);
                assertThat(remote(after).state()).isEqualTo(from.canBecome(to) ? to : from);
                assertThat(after.remoteReadAt()).isEqualTo(LATER);
                if (from.equals(to)) {
                    assertThat(lines).isEmpty();
                } else if (from.canBecome(to)) {
                    assertThat(lines)
                            .containsExactly(new PayoutChange(
                                    payout.id(), LATER, PayoutChange.Kind.REMOTE, from.code(), to.code(), null));
                } else if (to.isFinal()) {
                    String alarm = "Calypso reported " + from + " and later " + to + ".";
                    assertThat(after.mismatch()).isEqualTo(alarm);
                    assertThat(lines)
                            .containsExactly(
                                    remark(payout, "refused state", to + " after " + from),
                                    remark(payout, "mismatch", alarm));
                } else {
                    assertThat(after.mismatch()).isNull();
                    assertThat(lines).containsExactly(remark(payout, "refused state", to + " after " + from));
                    ledger.record(payout.id(), reading(to, "0xA", null), null, LATER.plusSeconds(1));
                    assertThat(after(payout, before))
                            .as("once, not at each poll")
                            .hasSize(1);
                }
            }
        }
    }

    @Test
    void aReadingThatChangesNothingOnlyMovesItsTime() {
        RemotePayout remote = samples.remote(PayoutState.CONFIRMED);
        Payout payout = accepted(remote);
        List<PayoutChange> before = history.timeline(payout.id());
        Payout after = ledger.record(payout.id(), remote, null, LATER);
        assertThat(after.remoteReadAt()).isEqualTo(LATER);
        assertThat(after.remote()).isEqualTo(payout.remote());
        assertThat(history.timeline(payout.id())).isEqualTo(before);
    }

    @Test
    void aHashOnceKnownIsNotLost() {
        Payout payout = accepted(reading(PayoutState.IN_PROGRESS, "0xA", null));
        Payout completed = ledger.record(payout.id(), reading(PayoutState.COMPLETED, null, null), null, LATER);
        assertThat(remote(completed).transactionHash()).isEqualTo("0xA");
        assertThat(remote(completed).state()).isEqualTo(PayoutState.COMPLETED);
    }

    @Test
    void aStaleReadingGivesTheHashThatWasMissingAndNothingElse() {
        Payout payout = accepted(reading(PayoutState.COMPLETED, null, null));
        Payout after = ledger.record(payout.id(), reading(PayoutState.IN_PROGRESS, "0xB", "2"), null, LATER);
        assertThat(remote(after).transactionHash()).isEqualTo("0xB");
        assertThat(remote(after).fee()).isNull();
        assertThat(remote(after).state()).isEqualTo(PayoutState.COMPLETED);
    }

    @Test
    void newsInAnUnchangedStateIsKeptAndToldOnce() {
        Payout payout = accepted(reading(PayoutState.IN_PROGRESS, null, null));
        List<PayoutChange> before = history.timeline(payout.id());
        RemotePayout.WithdrawalError error = new RemotePayout.WithdrawalError("w1", "NOT_ENOUGH_FUNDS", false, "low");
        RemotePayout.Cancellation cancellation = new RemotePayout.Cancellation("7", "Ann", "wrong claim");
        RemotePayout news = reading(
                PayoutState.IN_PROGRESS, "0xC", Amount.of(Assets.of("USDT"), "1.25"), List.of(error), cancellation);
        for (int poll = 0; poll < 3; poll++) {
            Payout after = ledger.record(payout.id(), news, null, LATER.plusSeconds(poll));
            assertThat(after.remote()).isEqualTo(news);
        }
        assertThat(after(payout, before))
                .containsExactly(
                        remark(payout, "transaction hash", "0xC"),
                        remark(payout, "fee", "1.25 USDT · Ethereum"),
                        remark(payout, "withdrawal error", "NOT_ENOUGH_FUNDS (withdrawal w1): low"),
                        remark(payout, "cancellation", "by Ann (7): wrong claim"));
        RemotePayout.WithdrawalError gone = new RemotePayout.WithdrawalError("w1", "NOT_ENOUGH_FUNDS", true, "low");
        RemotePayout resolved = reading(
                PayoutState.IN_PROGRESS, "0xC", Amount.of(Assets.of("USDT"), "1.25"), List.of(gone), cancellation);
        assertThat(ledger.record(payout.id(), resolved, null, LATER).remote()).isEqualTo(resolved);
        assertThat(after(payout, before)).hasSize(5);
    }

    @Test
    void aMismatchOnceSeenStays() {
        Payout payout = accepted(reading(PayoutState.CREATED, null, null));
        RemotePayout same = reading(PayoutState.CREATED, null, null);
        assertThat(ledger.record(payout.id(), same, "amount differs", LATER).mismatch())
                .isEqualTo("amount differs");
        assertThat(ledger.record(payout.id(), same, null, LATER).mismatch()).isEqualTo("amount differs");
        List<PayoutChange> before = history.timeline(payout.id());
        assertThat(ledger.record(payout.id(), same, "address differs", LATER).mismatch())
                .isEqualTo("amount differs");
        ledger.record(payout.id(), same, "address differs", LATER);
        assertThat(after(payout, before)).containsExactly(remark(payout, "mismatch", "address differs"));
        reopen();
        assertThat(ledger.find(payout.id()).orElseThrow().mismatch()).isEqualTo("amount differs");
    }

    @Test
    void aReadingOfAnotherPayoutIsAnAlarm() {
        Payout payout = accepted(reading(PayoutState.CREATED, null, null));
        RemotePayout other = samples.remote(PayoutState.COMPLETED);
        Payout after = ledger.record(payout.id(), other, null, LATER);
        assertThat(after.remote()).isEqualTo(payout.remote());
        assertThat(after.mismatch()).contains(other.remoteId());
    }

    @Test
    void onlyAnAcceptedPayoutHasReadings() {
        Payout payout = entered();
        RemotePayout remote = samples.remote(PayoutState.CREATED);
        assertThatThrownBy(() -> ledger.record(payout.id(), remote, null, LATER))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ledger.record(new PayoutId(99), remote, null, LATER))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ledger.find(payout.id())).contains(payout);
    }

    private List<PayoutChange> after(Payout payout, List<PayoutChange> before) {
        List<PayoutChange> all = history.timeline(payout.id());
        assertThat(all.subList(0, before.size())).isEqualTo(before);
        return all.subList(before.size(), all.size());
    }

    private static PayoutChange remark(Payout payout, String subject, String detail) {
        return new PayoutChange(payout.id(), LATER, PayoutChange.Kind.REMARK, null, subject, detail);
    }

    private static RemotePayout remote(Payout payout) {
        return Optional.ofNullable(payout.remote()).orElseThrow();
    }

    private static RemotePayout reading(PayoutState state, @Nullable String hash, @Nullable String fee) {
        return reading(state, hash, fee == null ? null : Amount.of(Assets.of("USDT"), fee), List.of(), null);
    }

    private static RemotePayout reading(
            PayoutState state,
            @Nullable String hash,
            @Nullable Amount fee,
            List<RemotePayout.WithdrawalError> errors,
            RemotePayout.@Nullable Cancellation cancellation) {
        Amount amount = Amount.of(Assets.of("USDT"), "100.5");
        return new RemotePayout(
                "4711",
                "acme",
                "0xabc",
                amount,
                fee,
                null,
                state,
                null,
                hash,
                null,
                null,
                null,
                errors,
                cancellation,
                null,
                "{}");
    }
}

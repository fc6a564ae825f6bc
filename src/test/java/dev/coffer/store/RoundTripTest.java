package dev.coffer.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What went in comes out, member for member, also after the program was closed. */
final class RoundTripTest extends OnDisk {

    @Test
    void everyMemberOfRandomPayoutsSurvivesTheProgram() {
        Map<PayoutId, Payout> expected = new LinkedHashMap<>();
        for (int i = 0; i < 300; i++) {
            Payout payout = random();
            expected.put(payout.id(), payout);
        }
        reopen();
        expected.forEach((id, payout) -> {
            assertThat(ledger.find(id)).contains(payout);
            assertThat(history.find(id)).contains(payout);
        });
        assertThat(database.integrity()).isEmpty();
    }

    private Payout random() {
        PayoutDraft draft = samples.draft();
        var key = samples.key();
        var now = samples.instant();
        Payout first = ledger.enter(draft, key, "acme", "ann", now);
        assertThat(first)
                .isEqualTo(new Payout(
                        first.id(), key, draft, "acme", "ann", now, Outbox.queued(now), null, null, null, null));
        OutboxState state =
                samples.pick(java.util.List.of(OutboxState.SENDING, OutboxState.WITHDRAWN, OutboxState.UNCERTAIN));
        Outbox outbox = samples.outbox(state);
        Payout second = ledger.move(first.id(), first.outbox(), outbox).orElseThrow();
        assertThat(second).isEqualTo(with(first, outbox, null, null));
        if (state != OutboxState.SENDING) {
            return second;
        }
        Outbox accepted = outbox.accepted(samples.instant());
        var remote = samples.remote(samples.pick(Samples.STATES));
        String mismatch =
                samples.pick(java.util.List.of("amount differs", "none")).equals("none") ? null : "amount differs";
        Payout third =
                ledger.accept(first.id(), outbox, accepted, remote, mismatch).orElseThrow();
        assertThat(third).isEqualTo(with(first, accepted, remote, mismatch));
        return third;
    }

    private static Payout with(
            Payout it, Outbox outbox, dev.coffer.core.payout.@Nullable RemotePayout remote, @Nullable String mismatch) {
        return new Payout(
                it.id(),
                it.key(),
                it.draft(),
                it.account(),
                it.issuedBy(),
                it.confirmedAt(),
                outbox,
                remote,
                remote == null ? null : outbox.since(),
                mismatch,
                null);
    }
}

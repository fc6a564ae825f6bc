package dev.coffer.core.payout;

import static dev.coffer.support.Payouts.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.support.MemoryLedger;
import dev.coffer.support.MutableClock;
import dev.coffer.support.Payouts;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What Calypso holds against what was confirmed. */
final class IntentCheckTest {
    @Test
    void aPayoutConfirmedForNowThatCalypsoHoldsForNextYearIsADifference() {
        Payout p = new MemoryLedger()
                .enter(
                        Payouts.draft(),
                        new IdempotencyKey(UUID.randomUUID()),
                        ACCOUNT,
                        "anna",
                        MutableClock.atNoon().instant());
        RemotePayout r = Payouts.remote(p, PayoutState.CREATED);
        RemotePayout later = new RemotePayout(
                r.remoteId(),
                r.account(),
                r.depositAddress(),
                r.amount(),
                r.fee(),
                null,
                r.state(),
                r.createdDate(),
                null,
                r.comment(),
                Instant.parse("2027-11-23T12:00:00Z"),
                r.idempotencyKey(),
                r.errors(),
                null,
                null,
                "{}");
        assertThat(IntentCheck.difference(p, later)).isNotNull();
    }
}

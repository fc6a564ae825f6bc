package dev.coffer.sync;

import static dev.coffer.support.Payouts.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.payout.ExecutionDate;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.support.MemoryLedger;
import dev.coffer.support.Payouts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PollPlanTest {
    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest(name = "{0} s old: again after {1} s")
    @CsvSource({
        "0, 2",
        "59, 2",
        "60, 5",
        "299, 5",
        "300, 15",
        "1799, 15",
        "1800, 60",
        "10799, 60",
        "10800, 300",
        "864000, 300"
    })
    void thePaceFollowsTheAge(long age, long interval) {
        Instant last = START.plusSeconds(age);
        assertThat(PollPlan.nextRead(payout(null), last)).isEqualTo(last.plusSeconds(interval));
    }

    @Test
    void aScheduledPayoutIsGlancedAtHourlyUntilShortlyBeforeItsTime() {
        Instant at = START.plus(Duration.ofDays(3));
        Payout scheduled = payout(new ExecutionDate(at, ZoneOffset.UTC, "26 November"));
        assertThat(PollPlan.nextRead(scheduled, START)).isEqualTo(START.plusSeconds(60));
        assertThat(PollPlan.nextRead(scheduled, START.plusSeconds(300))).isEqualTo(START.plusSeconds(3900));
        assertThat(PollPlan.nextRead(scheduled, at.minusSeconds(1800))).isEqualTo(at.minusSeconds(30));
        assertThat(PollPlan.nextRead(scheduled, at)).isEqualTo(at.plusSeconds(2));
        assertThat(PollPlan.nextRead(scheduled, at.plusSeconds(600))).isEqualTo(at.plusSeconds(615));
    }

    private static Payout payout(@Nullable ExecutionDate date) {
        PayoutDraft draft = Payouts.draft();
        PayoutDraft dated = new PayoutDraft(
                draft.draftId(),
                draft.depositAddress(),
                draft.amount(),
                draft.claimReference(),
                draft.comment(),
                date,
                null,
                null);
        return new MemoryLedger().enter(dated, new IdempotencyKey(UUID.randomUUID()), ACCOUNT, "anna", START);
    }
}

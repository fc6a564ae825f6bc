package dev.coffer.calypso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.ExecutionDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A wrong clock is corrected for a payout that is to be paid now, and never past an execution date. */
final class StaleClockTest {
    private final Rig rig = new Rig();

    /** Our clock is 10 minutes slow; the payout's time passed 5 minutes ago although our clock says it is 5 minutes ahead. */
    @Test
    void aClockThatIsTenMinutesOffIsNotCorrectedInSilenceToPay() {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Rig.NOW.plusSeconds(600).atZone(ZoneOffset.UTC));
        rig.answers(400, Rig.error("011"), Map.of("Date", date)).answers(200, Rig.PAYOUT, Map.of("Date", date));
        ExecutionDate passed = new ExecutionDate(Rig.NOW.plusSeconds(300), ZoneOffset.UTC, "typed");
        assertThatThrownBy(() -> rig.connection.payouts().create(Rig.payout("12.5", "A", "", passed)))
                .isInstanceOf(FailureException.class);
        assertThat(rig.requests).as("create calls; sending stops at 120 s").hasSize(1);
    }
}

package dev.coffer.core.export;

import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutChange;
import java.util.List;

/** One payout with its whole timeline, oldest first: what an export holds of it and an archive keeps. */
public record PayoutRecord(Payout payout, List<PayoutChange> timeline) {

    public PayoutRecord {
        timeline = List.copyOf(timeline);
    }
}

package dev.coffer.core.export;

import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.PayoutId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The view with every payout's timeline, for exports: payout by payout, a million of them would take minutes. */
public interface PayoutRecords {

    /**
     * One page, newest first. Throws {@code FailureException(Storage)}.
     *
     * @param before the last row of the page before, absent for the first page
     * @param limit  rows at most
     */
    List<PayoutRecord> page(HistoryFilter filter, @Nullable PayoutId before, int limit);
}

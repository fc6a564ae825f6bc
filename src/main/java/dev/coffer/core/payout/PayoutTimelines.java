package dev.coffer.core.payout;

import java.util.List;
import java.util.Map;

/** The timelines of many payouts at once, for exports: one by one, a million of them take minutes. Called on the thread for reads. */
public interface PayoutTimelines {

    /** Each timeline oldest first; every payout that was asked for is in the map. Throws {@code FailureException(Storage)}. */
    Map<PayoutId, List<PayoutChange>> of(List<PayoutId> payouts);
}

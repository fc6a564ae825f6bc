package dev.coffer.core.payout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Payouts as they are after a change. Two of these merge into one without losing a payout, so bursts can reach a screen at once. */
public record ChangedPayouts(List<Payout> payouts) {
    public static final ChangedPayouts NONE = new ChangedPayouts(List.of());

    public ChangedPayouts {
        payouts = List.copyOf(payouts);
    }

    /** This, then {@code later}: of one payout only its newest form is kept. */
    public ChangedPayouts then(ChangedPayouts later) {
        Map<PayoutId, Payout> newest = new LinkedHashMap<>();
        payouts.forEach(payout -> newest.put(payout.id(), payout));
        later.payouts.forEach(payout -> newest.put(payout.id(), payout));
        return new ChangedPayouts(List.copyOf(newest.values()));
    }
}

package dev.coffer.export;

import dev.coffer.core.export.PayoutRecord;
import dev.coffer.core.money.Amount;
import dev.coffer.core.payout.PayoutHistory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Payouts from memory, some at a time. */
class ListStream implements PayoutStream {
    private final List<PayoutRecord> all;
    private final Deque<PayoutRecord> left;
    private final int piece;

    ListStream(List<PayoutRecord> all, int piece) {
        this.all = all;
        this.piece = piece;
        left = new ArrayDeque<>(all);
    }

    @Override
    public PayoutHistory.Totals totals() {
        Map<String, Amount> sums = new TreeMap<>();
        for (PayoutRecord each : all) {
            Amount amount = each.payout().draft().amount();
            sums.merge(amount.asset().code(), amount, Amount::plus);
        }
        return new PayoutHistory.Totals(all.size(), List.copyOf(sums.values()));
    }

    @Override
    public List<PayoutRecord> next() {
        List<PayoutRecord> some = new ArrayList<>();
        while (some.size() < piece && !left.isEmpty()) {
            some.add(left.remove());
        }
        return some;
    }
}

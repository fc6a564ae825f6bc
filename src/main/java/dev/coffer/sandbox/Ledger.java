package dev.coffer.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The books as the admin reads them: every payout with how often its key was asked for. */
final class Ledger {

    private final SandboxStore store;
    private final PayoutBook book;

    Ledger(SandboxStore store, PayoutBook book) {
        this.store = store;
        this.book = book;
    }

    List<SandboxPayout> payouts() {
        return store.alone(() -> {
            Map<String, Seen> seen = new HashMap<>();
            store.query(
                            "SELECT key, requests, refused FROM create_seen",
                            row -> Map.entry(row.getString(1), new Seen(row.getInt(2), row.getInt(3))))
                    .forEach(entry -> seen.put(entry.getKey(), entry.getValue()));
            return book.all().stream().map(payout -> report(payout, seen)).toList();
        });
    }

    private static SandboxPayout report(Booked payout, Map<String, Seen> seen) {
        Order order = payout.order();
        String key = order.key();
        Seen count = key == null ? Seen.ONCE : seen.getOrDefault(key, Seen.ONCE);
        return new SandboxPayout(
                Long.toString(payout.id()),
                key,
                order.address(),
                order.amount(),
                order.asset().name(),
                payout.fee(),
                order.comment(),
                order.executionDate(),
                payout.state(),
                payout.progress().hash(),
                payout.accepted(),
                count.requests(),
                count.refused());
    }

    private record Seen(int requests, int refused) {
        static final Seen ONCE = new Seen(1, 0);
    }
}

package dev.coffer.app;

import dev.coffer.core.address.Address;
import dev.coffer.core.address.KnownAddresses;
import dev.coffer.core.payout.ChangedPayouts;
import dev.coffer.core.payout.OutboxState;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Every address ever paid or saved in the payee book, held ready for the look-alike radar, which is asked at every key. Read once in the background, then kept up
 * with each confirmed payout and each
 * saved payee.
 */
final class Receivers {
    private final AtomicReference<KnownAddresses> known = new AtomicReference<>(KnownAddresses.none());

    Receivers(Books books, Threads threads) {
        books.ledger().changes().subscribe(this::add);
        books.payees().payees().subscribe(now -> known.updateAndGet(before -> before.with(now.addresses())));
        threads.dbRead().execute(() -> {
            List<Address> paid = books.history().receivers();
            known.updateAndGet(before -> before.with(paid));
        });
    }

    KnownAddresses known() {
        return known.get();
    }

    private void add(ChangedPayouts changed) {
        List<Address> fresh = changed.payouts().stream()
                .filter(payout -> payout.outbox().state() == OutboxState.QUEUED)
                .map(payout -> payout.draft().depositAddress())
                .toList();
        if (!fresh.isEmpty()) {
            known.updateAndGet(before -> before.with(fresh));
        }
    }
}

package dev.coffer.support;

import dev.coffer.core.payout.BroughtIn;
import dev.coffer.core.payout.ForeignLedger;
import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.RemotePayout;
import java.util.Optional;

/** The door for payouts from elsewhere into a {@link MemoryLedger}. */
public record MemoryForeign(MemoryLedger ledger) implements ForeignLedger {

    @Override
    public Optional<Payout> known(String account, RemotePayout found) {
        return ledger.rows.values().stream()
                .filter(payout -> payout.key().equals(found.idempotencyKey())
                        || (payout.remote() != null
                                && payout.account().equalsIgnoreCase(account)
                                && payout.remote().remoteId().equals(found.remoteId())))
                .findFirst();
    }

    @Override
    public Payout enter(BroughtIn from) {
        if (known(from.account(), from.remote()).isPresent()) {
            throw new IllegalStateException("it is here already");
        }
        PayoutId id = new PayoutId(ledger.rows.size() + 1L);
        Payout payout = new Payout(
                id,
                from.key(),
                from.draft(),
                from.account(),
                BroughtIn.ELSEWHERE,
                from.made(),
                new Outbox(OutboxState.ACCEPTED, from.at(), 0, false, null, 0, null, null),
                from.remote(),
                from.at(),
                null,
                null);
        ledger.rows.put(id, payout);
        return payout;
    }
}

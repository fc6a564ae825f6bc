package dev.coffer.support;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payee.Payee;
import dev.coffer.core.payee.PayeeBook;
import dev.coffer.core.payee.PayeeChange;
import dev.coffer.core.payee.PayeeId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A payee book in memory; as strict as the real one about versions that were not seen. */
public final class MemoryPayeeBook implements PayeeBook {
    public final Map<PayeeId, Payee> rows = new LinkedHashMap<>();
    public int reads;
    public boolean full;

    @Override
    public List<Payee> all() {
        reads++;
        return List.copyOf(rows.values());
    }

    @Override
    public void keep(List<PayeeChange> changes) {
        if (full) {
            throw new FailureException(
                    new Failure.Storage("The disk is full. Nothing was saved and nothing was sent."));
        }
        for (PayeeChange change : changes) {
            Payee here = rows.get(change.after().id());
            if ((here == null ? 0 : here.versions().size()) != change.known()) {
                throw new FailureException(new Failure.Rejected("rules", "It has changed meanwhile.", null));
            }
        }
        changes.forEach(change -> rows.put(change.after().id(), change.after()));
    }
}

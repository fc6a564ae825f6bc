package dev.coffer.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * The names in the payee book, folded, so that a text finds what was paid to people of that name. A payee is never changed and never
 * deleted (V002), so what was read once stays true. Used while holding the reading connection.
 */
final class PayeeNames {
    private final TreeMap<Long, String> known = new TreeMap<>();

    /** Payees whose name contains the text, which is folded and not empty. */
    List<Long> containing(Handle handle, String folded) {
        long newest = known.isEmpty() ? 0 : known.lastKey();
        new Sql("SELECT id, name FROM payee WHERE id > ?", newest)
                .list(handle, row -> Map.entry(row.getLong(1), SearchText.fold(row.getString(2))))
                .forEach(each -> known.put(each.getKey(), each.getValue()));
        List<Long> found = new ArrayList<>();
        known.forEach((id, name) -> {
            if (name.contains(folded)) {
                found.add(id);
            }
        });
        return found;
    }
}

package dev.coffer.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Whether a file is sound: SQLite's own check of its pages, then whether every reference has its row. */
final class Integrity {

    private Integrity() {}

    static List<String> problems(Handle handle) {
        List<String> problems = new ArrayList<>(handle.createQuery("PRAGMA quick_check")
                .map((row, context) -> String.valueOf(row.getString(1)))
                .list());
        problems.remove("ok");
        problems.addAll(handle.createQuery("SELECT * FROM pragma_foreign_key_check" + exception(handle))
                .map((row, context) ->
                        "a row of " + row.getString(1) + " refers to a missing row of " + row.getString(3))
                .list());
        return List.copyOf(problems);
    }

    /** An archive of a part of the history may name an earlier attempt that it does not hold. */
    private static String exception(Handle handle) {
        boolean archive = handle.createQuery("SELECT count(*) FROM workspace WHERE key = :key")
                .bind("key", SqliteArchive.KEY)
                .map((row, context) -> row.getInt(1) > 0)
                .one();
        return archive ? " WHERE \"table\" <> 'payout' OR parent <> 'payout'" : "";
    }
}

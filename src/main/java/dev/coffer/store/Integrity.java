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
        problems.addAll(handle.createQuery("PRAGMA foreign_key_check")
                .map((row, context) ->
                        "a row of " + row.getString(1) + " refers to a missing row of " + row.getString(3))
                .list());
        return List.copyOf(problems);
    }
}

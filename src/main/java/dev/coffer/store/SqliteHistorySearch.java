package dev.coffer.store;

import dev.coffer.core.payout.HistorySearch;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Builds the index of trigrams a few rows at a time, each step a transaction of its own, so that a payout that is to be sent waits for
 * some rows and never for all. From the first row on triggers keep what is indexed up to date.
 */
public final class SqliteHistorySearch implements HistorySearch {
    private static final int ROWS_A_STEP = 250;
    private static final List<String> MAKE = List.of(
            // The text is folded already, and lies in payout; how often and where a trigram occurs is not kept.
            """
            CREATE VIRTUAL TABLE payout_search USING fts5
                (search_text, content = 'payout', content_rowid = 'id', tokenize = 'trigram case_sensitive 1', detail = none,
                 columnsize = 0)""", """
            CREATE TRIGGER payout_search_enters AFTER INSERT ON payout
                WHEN (SELECT complete FROM payout_search_state)
            BEGIN
                INSERT INTO payout_search (rowid, search_text) VALUES (NEW.id, NEW.search_text);
                UPDATE payout_search_state SET done = NEW.id;
            END""", """
            CREATE TRIGGER payout_search_follows AFTER UPDATE OF search_text ON payout
                WHEN NEW.search_text <> OLD.search_text AND OLD.id <= (SELECT done FROM payout_search_state)
            BEGIN
                INSERT INTO payout_search (payout_search, rowid, search_text) VALUES ('delete', OLD.id, OLD.search_text);
                INSERT INTO payout_search (rowid, search_text) VALUES (NEW.id, NEW.search_text);
            END""", "INSERT INTO payout_search_state (done, complete) VALUES (0, 0)");
    private static final List<String> REMOVE = List.of(
            "DROP TRIGGER IF EXISTS payout_search_enters",
            "DROP TRIGGER IF EXISTS payout_search_follows",
            "DROP TABLE IF EXISTS payout_search",
            "DELETE FROM payout_search_state");

    private final Database database;

    public SqliteHistorySearch(Database database) {
        this.database = database;
    }

    @Override
    public Progress progress() {
        return database.read(SqliteHistorySearch::progress);
    }

    @Override
    public Progress build() {
        return database.write(handle -> {
            if (!progress(handle).on()) {
                MAKE.forEach(handle::execute);
            }
            handle.execute("""
                    INSERT INTO payout_search (rowid, search_text)
                    SELECT id, search_text FROM payout WHERE id > (SELECT done FROM payout_search_state) ORDER BY id LIMIT ?""", ROWS_A_STEP);
            handle.execute("""
                    UPDATE payout_search_state SET done = coalesce((SELECT max(id) FROM (
                        SELECT id FROM payout WHERE id > done ORDER BY id LIMIT ?)), done)""", ROWS_A_STEP);
            handle.execute(
                    "UPDATE payout_search_state SET complete = NOT EXISTS (SELECT 1 FROM payout WHERE id > done)");
            return progress(handle);
        });
    }

    @Override
    public void remove() {
        database.write(handle -> {
            REMOVE.forEach(handle::execute);
            return REMOVE;
        });
    }

    private static Progress progress(Handle handle) {
        return handle.createQuery("SELECT done, (SELECT coalesce(max(id), 0) FROM payout) FROM payout_search_state")
                .map((row, context) -> new Progress(true, row.getLong(1), row.getLong(2)))
                .findFirst()
                .orElse(Progress.OFF);
    }
}

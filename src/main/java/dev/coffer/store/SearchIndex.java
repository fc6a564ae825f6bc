package dev.coffer.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Asks the index of trigrams, if there is one. It says which payouts hold all the trigrams of a text, not where; that the text itself
 * is there is looked up in the row. So the index stays half the size, and no row is found that should not be.
 */
final class SearchIndex {
    /** More make the answer hardly shorter, and each costs. */
    private static final int TRIGRAMS = 6;

    private SearchIndex() {}

    /** Candidates, or null where there is no index, the text is too short for it, or there are more than {@code atMost}. */
    static @Nullable List<Long> find(Handle handle, String folded, int atMost) {
        Sql candidates = candidates(handle, folded);
        if (candidates == null) {
            return null;
        }
        List<Long> found = candidates.add("LIMIT ?", atMost + 1).list(handle, row -> row.getLong(1));
        return found.size() > atMost ? null : found;
    }

    /** A query for the numbers of candidates, to which a range of {@code rowid} may be added; null where there is no index for the text. */
    static @Nullable Sql candidates(Handle handle, String folded) {
        Set<String> trigrams = trigrams(folded);
        return trigrams.isEmpty() || !isComplete(handle)
                ? null
                : new Sql(
                        "SELECT rowid FROM payout_search WHERE payout_search MATCH ?", String.join(" AND ", trigrams));
    }

    private static boolean isComplete(Handle handle) {
        return !new Sql("SELECT 1 FROM payout_search_state WHERE complete = 1")
                .list(handle, row -> row.getInt(1))
                .isEmpty();
    }

    /** Some of the text's trigrams from its beginning to its end, as FTS5 wants them quoted. */
    private static Set<String> trigrams(String folded) {
        int[] characters = folded.codePoints().toArray();
        int last = characters.length - 3;
        Set<String> trigrams = new LinkedHashSet<>();
        if (last < 0) {
            return trigrams;
        }
        List<Integer> begins = new ArrayList<>();
        int steps = Math.min(TRIGRAMS - 1, last);
        for (int i = 0; i <= steps; i++) {
            begins.add(steps == 0 ? 0 : (int) ((long) last * i / steps));
        }
        for (int begin : begins) {
            trigrams.add('"' + new String(characters, begin, 3).replace("\"", "\"\"") + '"');
        }
        return trigrams;
    }
}

package dev.coffer.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Placeholder until the trigram index is built. */
final class SearchIndex {
    @Nullable
    List<Long> find(Handle handle, String folded, int atMost) {
        return null;
    }
}

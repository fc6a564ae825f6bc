package dev.coffer.ui.history;

import java.util.Optional;

/** What of the history's looks outlives the program: columns and saved views, as lines of text. Never blocks. */
public interface HistoryMemory {
    /** For one sitting. */
    HistoryMemory NONE = new HistoryMemory() {
        @Override
        public Optional<String> read(String name) {
            return Optional.empty();
        }

        @Override
        public void keep(String name, String value) {}
    };

    Optional<String> read(String name);

    void keep(String name, String value);
}

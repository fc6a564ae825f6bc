package dev.coffer.ui.history;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers as long as the test lasts. */
final class MemoryOfLooks implements HistoryMemory {
    final Map<String, String> kept = new HashMap<>();

    @Override
    public Optional<String> read(String name) {
        return Optional.ofNullable(kept.get(name)).filter(value -> !value.isEmpty());
    }

    @Override
    public void keep(String name, String value) {
        kept.put(name, value);
    }
}

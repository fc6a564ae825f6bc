package dev.coffer.app;

import dev.coffer.ui.history.HistoryMemory;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** Columns and saved views, kept in the workspace's settings. While one value waits to be written, newer ones take its place. */
final class SavedHistoryMemory implements HistoryMemory {
    private final WorkspaceSettings settings;
    private final Executor io;
    private final Map<String, String> due = new ConcurrentHashMap<>();

    SavedHistoryMemory(WorkspaceSettings settings, Executor io) {
        this.settings = settings;
        this.io = io;
    }

    @Override
    public Optional<String> read(String name) {
        return settings.get(name).filter(value -> !value.isEmpty());
    }

    @Override
    public void keep(String name, String value) {
        if (due.put(name, value) == null) {
            io.execute(() -> {
                String newest = due.remove(name);
                if (newest != null) {
                    settings.put(name, newest);
                }
            });
        }
    }
}

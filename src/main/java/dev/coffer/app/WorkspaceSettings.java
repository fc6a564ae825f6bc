package dev.coffer.app;

import dev.coffer.store.PrivateFiles;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * A few choices that outlive the program: server, account, theme, display currency, the receiver's path. Holds no secret that pays; only its owner
 * may read it all the same.
 */
public final class WorkspaceSettings {
    private final Path file;
    private final boolean kept;
    private final Properties values = new Properties();

    private WorkspaceSettings(Path file, boolean kept) {
        this.file = file;
        this.kept = kept;
    }

    /** A missing file is an empty one; an unreadable one stops the start rather than being overwritten. */
    public static WorkspaceSettings load(Path file) {
        return read(file, true);
    }

    /** As {@link #load}; what is put is forgotten with the program, and the file stays as it is. */
    static WorkspaceSettings look(Path file) {
        return read(file, false);
    }

    private static WorkspaceSettings read(Path file, boolean kept) {
        WorkspaceSettings settings = new WorkspaceSettings(file, kept);
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            settings.values.load(reader);
        } catch (NoSuchFileException e) {
            return settings;
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandFailed("The settings file " + file + " cannot be read: " + e.getMessage()
                    + ". Nothing was changed. Repair or move the file.");
        }
        return settings;
    }

    public synchronized Optional<String> get(String name) {
        return Optional.ofNullable(values.getProperty(name));
    }

    /** Written beside and moved into place, so that a crash leaves the old file or the new one. */
    public synchronized void put(String name, String value) {
        values.setProperty(name, value);
        save();
    }

    public synchronized void remove(String name) {
        values.remove(name);
        save();
    }

    private void save() {
        if (!kept) {
            return;
        }
        StringWriter text = new StringWriter();
        try {
            values.store(text, null);
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            PrivateFiles.createEmpty(fresh);
            Files.writeString(fresh, text.toString(), StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CommandFailed("The settings could not be saved to " + file + ": " + e.getMessage() + ".");
        }
    }
}

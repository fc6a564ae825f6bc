package dev.coffer.app;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that holds everything the console keeps. One console at a time works in it; that is what {@link InstanceLock} is for.
 */
public record Workspace(Path dir) {

    /** @throws CommandFailed with a sentence for people when the folder cannot be made or written */
    public static Workspace open(Path dir) {
        return new Workspace(folder(dir, "workspace", "--workspace"));
    }

    /**
     * Makes a folder to write into where there is none, and gives its full name.
     *
     * @param what   it is called
     * @param option by which another can be chosen
     * @throws CommandFailed with a sentence for people when the folder cannot be made or written
     */
    static Path folder(Path dir, String what, String option) {
        String advice = ". Nothing was changed. Choose another folder with " + option + ".";
        try {
            Files.createDirectories(dir);
        } catch (IOException e) {
            throw new CommandFailed("The " + what + " " + dir + " cannot be created: " + reason(e) + advice);
        }
        if (!Files.isWritable(dir)) {
            throw new CommandFailed("The " + what + " " + dir + " cannot be written to" + advice);
        }
        return dir.toAbsolutePath().normalize();
    }

    public Path database() {
        return dir.resolve("coffer.db");
    }

    public Path backups() {
        return dir.resolve("backups");
    }

    public Path settings() {
        return dir.resolve("settings.properties");
    }

    public Path logFile() {
        return dir.resolve("coffer.log");
    }

    /** See {@link Seal}. */
    Path seal() {
        return dir.resolve("seal");
    }

    public Path lockFile() {
        return dir.resolve("lock");
    }

    /** Where training happens: apart from real payouts, so that nothing of one can ever reach the other. */
    public Path training() {
        return dir.resolve("training");
    }

    /** What the training server keeps; only a training workspace has it. */
    Path sandbox() {
        return dir.resolve("sandbox");
    }

    private static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException) {
            return "a file of that name is in the way";
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}

package dev.coffer.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only the person at the keyboard may read: who was paid how much is nobody else's business on a shared machine. */
public final class PrivateFiles {

    private PrivateFiles() {}

    /** Makes an empty file for SQLite to fill; its journals take over the permissions. One that is there stays as it is. */
    static void create(Path file) {
        try {
            createEmpty(file);
        } catch (FileAlreadyExistsException e) {
            // As it should be at every start but the first.
        } catch (IOException e) {
            throw new StorageFailures(file)
                    .refuse("The file " + file
                            + " cannot be written. Nothing was saved and nothing was sent. Check that the folder exists and that you"
                            + " may write to it.");
        }
    }

    /** Makes an empty file; where there are no such permissions, none: whoever writes it makes it. */
    public static void createEmpty(Path file) throws IOException {
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
    }

    /** Waits until the disk has the names in the file's folder. */
    static void syncFolderOf(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            sync(folder);
        }
    }

    /** Waits until the disk has the file, or the folder's list of names. */
    static void sync(Path path) throws IOException {
        boolean folder = Files.isDirectory(path);
        if (folder && System.getProperty("os.name", "").startsWith("Windows")) {
            return;
        }
        try (FileChannel channel =
                FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}

package dev.coffer.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/**
 * Where a ledger is worked with: on which computer, under which real path, and in which file there. A copy differs in at least one of
 * them. The device's number is left out, since it changes with the order in which disks are found; a mistake here costs a look-up, a
 * copy that is taken for the original could send.
 *
 * @param host empty where the computer has no lasting name
 * @param file inode number, or, where there are none (Windows), the time at which the file was made
 */
record Place(String host, String path, String file) {
    private static final String SEPARATOR = "\n";

    static Place of(Path database, String host) throws IOException {
        Path real = database.toRealPath();
        return new Place(host, real.toString(), mark(real));
    }

    private static String mark(Path real) throws IOException {
        return real.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? "inode " + Files.getAttribute(real, "unix:ino")
                : "made "
                        + Files.readAttributes(real, BasicFileAttributes.class).creationTime();
    }

    String text() {
        return String.join(SEPARATOR, host, file, path);
    }

    /** What {@link #text} wrote; empty when it did not. */
    static Optional<Place> parse(String text) {
        List<String> parts = List.of(text.split(SEPARATOR, 3));
        return parts.size() == 3 ? Optional.of(new Place(parts.get(0), parts.get(2), parts.get(1))) : Optional.empty();
    }

    /** How this place is another than {@code before}, to follow "this workspace"; empty where it is the same. */
    Optional<String> differenceFrom(Place before) {
        if (!host.equals(before.host)) {
            return Optional.of("was used on another computer before");
        }
        if (!path.equals(before.path)) {
            return Optional.of("was at " + before.path + " before and is at " + path + " now");
        }
        return file.equals(before.file)
                ? Optional.empty()
                : Optional.of("has another file in the place of its database than before");
    }
}

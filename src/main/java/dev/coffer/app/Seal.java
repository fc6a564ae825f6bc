package dev.coffer.app;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A random word that stands in the ledger and in a file beside it, new at every start. An older copy of the ledger, written over the
 * present one, keeps its path and its inode; it does not know the present word.
 */
record Seal(Path file) {

    /** One word, or two where a start was cut between file and ledger; none where there is no such file. */
    List<String> words() {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** On the disk when this returns. */
    void write(List<String> words) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(fresh, words, StandardCharsets.UTF_8);
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private FailureException failure(IOException e) {
        return new FailureException(
                new Failure.Storage("The file " + file + " cannot be used (" + e.getMessage()
                        + "). Nothing was sent. Free some space or check the folder, then start Coffer again."),
                e);
    }
}

package dev.coffer.core.payee;

import java.nio.file.Path;
import java.util.List;

/**
 * The book as a file that other programs read. What is written reads back the same, versions and times included. Waits for the disk.
 */
public interface PayeeFiles {

    /** Replaces the file as a whole or leaves it as it was; throws {@code FailureException(Storage)}. */
    void write(Path file, List<Payee> payees);

    /** Throws {@code FailureException(Rejected)} where the file cannot be read as a whole. */
    PayeeSheet read(Path file);
}

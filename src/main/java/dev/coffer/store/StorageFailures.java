package dev.coffer.store;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The one place where what SQLite says becomes a sentence for people: what happened, what it means for the money, what to do. Each
 * holds because a failed write is rolled back as a whole and a payout is sent only after its claim was written.
 */
final class StorageFailures {
    private static final int PRIMARY_CODE = 0xff;

    private final Path file;

    StorageFailures(Path file) {
        this.file = file;
    }

    FailureException refuse(String sentence) {
        return new FailureException(new Failure.Storage(sentence));
    }

    FailureException translate(Throwable thrown) {
        return new FailureException(new Failure.Storage(sentence(thrown)), thrown);
    }

    private String sentence(Throwable thrown) {
        SQLiteErrorCode code = code(thrown);
        if (code == null) {
            return "The database " + file + " could not be used: " + thrown.getMessage()
                    + ". Nothing was saved and nothing was sent.";
        }
        return switch (code.code & PRIMARY_CODE) {
            case 13 -> "The disk is full. Nothing was saved and nothing was sent. Free some space, then try again.";
            case 5, 6 ->
                "Another program is using the database " + file
                        + ". Nothing was changed and nothing was sent. Close the other program, then try again.";
            case 11, 26 ->
                "The database " + file
                        + " is damaged or is not a database. Nothing was changed and nothing was sent. Keep the file and restore"
                        + " the newest backup.";
            case 3, 8, 14, 23 ->
                "The database " + file
                        + " cannot be opened for writing. Nothing was saved and nothing was sent. Check that the folder exists and"
                        + " that you may write to it.";
            case 10 ->
                "The disk could not be read or written (" + code.name()
                        + "). Nothing was sent. Check the disk, then start Coffer again.";
            case 19 ->
                "The ledger refused an entry that breaks its rules (" + reason(thrown)
                        + "). Nothing was saved and nothing was sent.";
            default ->
                "The database " + file + " could not be used (" + code.name() + ": " + reason(thrown)
                        + "). Nothing was saved and nothing was sent.";
        };
    }

    private static @Nullable SQLiteErrorCode code(Throwable thrown) {
        for (Throwable it = thrown; it != null; it = it.getCause()) {
            if (it instanceof SQLiteException sqlite) {
                return sqlite.getResultCode();
            }
        }
        return null;
    }

    private static String reason(Throwable thrown) {
        for (Throwable it = thrown; it != null; it = it.getCause()) {
            if (it instanceof SQLException sql) {
                return String.valueOf(sql.getMessage());
            }
        }
        return String.valueOf(thrown.getMessage());
    }
}

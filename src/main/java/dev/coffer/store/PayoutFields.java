package dev.coffer.store;

import dev.coffer.core.payout.RemotePayout.WithdrawalError;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the file holds of one payout, by the names of the columns, however it was fetched: {@link PayoutRows} reads both ways alike. */
interface PayoutFields {

    @Nullable
    String maybeText(String column) throws SQLException;

    @Nullable
    Long maybeNumber(String column) throws SQLException;

    /** Asked only where {@code remote_errors} counts some. */
    List<WithdrawalError> errors() throws SQLException;

    /** @throws IllegalArgumentException where there is none */
    default String text(String column) throws SQLException {
        return present(column, maybeText(column));
    }

    /** @throws IllegalArgumentException where there is none */
    default long number(String column) throws SQLException {
        return present(column, maybeNumber(column));
    }

    /** @throws IllegalArgumentException where there is none, or where it is no {@code int} */
    default int count(String column) throws SQLException {
        long number = number(column);
        if (number != (int) number) {
            throw new IllegalArgumentException(column + " is " + number);
        }
        return (int) number;
    }

    default Instant time(String column) throws SQLException {
        return Instant.ofEpochMilli(number(column));
    }

    default @Nullable Instant maybeTime(String column) throws SQLException {
        Long millis = maybeNumber(column);
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private static <T> T present(String column, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(column + " is missing");
        }
        return value;
    }
}

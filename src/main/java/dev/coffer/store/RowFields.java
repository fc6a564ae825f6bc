package dev.coffer.store;

import dev.coffer.core.payout.RemotePayout.WithdrawalError;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of the payout in a query's present row, fetched one by one: for the few that a screen or a worker asks for. */
record RowFields(ResultSet row) implements PayoutFields {

    @Override
    public @Nullable String maybeText(String column) throws SQLException {
        return row.getString(column);
    }

    @Override
    public @Nullable Long maybeNumber(String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    /** A second query, for the few payouts that have any; it sees the same state of the file while the first is open. */
    @Override
    public List<WithdrawalError> errors() throws SQLException {
        List<WithdrawalError> errors = new ArrayList<>();
        try (PreparedStatement query = row.getStatement().getConnection().prepareStatement("""
                SELECT withdrawal_id, status, resolved, message FROM payout_error WHERE payout = ? ORDER BY position""")) {
            query.setLong(1, number("id"));
            try (ResultSet error = query.executeQuery()) {
                while (error.next()) {
                    errors.add(new WithdrawalError(
                            error.getString(1), error.getString(2), error.getInt(3) == 1, error.getString(4)));
                }
            }
        }
        return errors;
    }
}

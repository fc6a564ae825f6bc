package dev.coffer.store;

import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Assets;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.RemotePayout;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what Calypso last said of a payout from the payout's row. */
final class RemoteRows {

    private RemoteRows() {}

    static @Nullable RemotePayout read(ResultSet row) throws SQLException {
        String remoteId = row.getString("remote_id");
        if (remoteId == null) {
            return null;
        }
        String fee = row.getString("remote_fee");
        String percentage = row.getString("remote_fee_percentage");
        String key = row.getString("remote_key");
        return new RemotePayout(
                remoteId,
                row.getString("remote_account"),
                row.getString("remote_deposit_address"),
                Amount.of(Assets.of(row.getString("remote_currency")), row.getString("remote_amount")),
                fee == null ? null : Amount.of(Assets.of(row.getString("remote_fee_currency")), fee),
                percentage == null ? null : new BigDecimal(percentage),
                new PayoutState(row.getString("remote_state")),
                PayoutRows.instant(row, "remote_created_at"),
                row.getString("remote_hash"),
                row.getString("remote_comment"),
                PayoutRows.instant(row, "remote_execution_at"),
                key == null ? null : IdempotencyKey.parse(key),
                errors(row),
                cancellation(row),
                row.getString("remote_belonging"),
                row.getString("remote_raw"));
    }

    private static RemotePayout.@Nullable Cancellation cancellation(ResultSet row) throws SQLException {
        return row.getInt("remote_canceled") == 0
                ? null
                : new RemotePayout.Cancellation(
                        row.getString("remote_canceled_user"),
                        row.getString("remote_canceled_name"),
                        row.getString("remote_canceled_message"));
    }

    /** A second query, for the few payouts that have any; it sees the same state of the file while the first is open. */
    private static List<RemotePayout.WithdrawalError> errors(ResultSet row) throws SQLException {
        if (row.getInt("remote_errors") == 0) {
            return List.of();
        }
        List<RemotePayout.WithdrawalError> errors = new ArrayList<>();
        try (PreparedStatement query = row.getStatement().getConnection().prepareStatement("""
                SELECT withdrawal_id, status, resolved, message FROM payout_error WHERE payout = ? ORDER BY position""")) {
            query.setLong(1, row.getLong("id"));
            try (ResultSet error = query.executeQuery()) {
                while (error.next()) {
                    errors.add(new RemotePayout.WithdrawalError(
                            error.getString(1), error.getString(2), error.getInt(3) == 1, error.getString(4)));
                }
            }
        }
        return errors;
    }
}

package dev.coffer.store;

import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Assets;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.RemotePayout;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what Calypso last said of a payout from the payout's row. */
final class RemoteRows {

    private RemoteRows() {}

    static @Nullable RemotePayout read(PayoutFields row) throws SQLException {
        String remoteId = row.maybeText("remote_id");
        if (remoteId == null) {
            return null;
        }
        String fee = row.maybeText("remote_fee");
        String percentage = row.maybeText("remote_fee_percentage");
        String key = row.maybeText("remote_key");
        return new RemotePayout(
                remoteId,
                row.text("remote_account"),
                row.text("remote_deposit_address"),
                Amount.of(Assets.of(row.text("remote_currency")), row.text("remote_amount")),
                fee == null ? null : Amount.of(Assets.of(row.text("remote_fee_currency")), fee),
                percentage == null ? null : new BigDecimal(percentage),
                new PayoutState(row.text("remote_state")),
                row.maybeTime("remote_created_at"),
                row.maybeText("remote_hash"),
                row.maybeText("remote_comment"),
                row.maybeTime("remote_execution_at"),
                key == null ? null : IdempotencyKey.parse(key),
                row.number("remote_errors") == 0 ? List.of() : row.errors(),
                cancellation(row),
                row.maybeText("remote_belonging"),
                row.text("remote_raw"));
    }

    private static RemotePayout.@Nullable Cancellation cancellation(PayoutFields row) throws SQLException {
        return row.number("remote_canceled") == 0
                ? null
                : new RemotePayout.Cancellation(
                        row.maybeText("remote_canceled_user"),
                        row.maybeText("remote_canceled_name"),
                        row.maybeText("remote_canceled_message"));
    }
}

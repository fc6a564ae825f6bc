package dev.coffer.store;

import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.RemotePayout.WithdrawalError;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The problems of a payout's transfer as in its newest reading; older ones are on the timeline. */
final class WithdrawalErrors {

    private WithdrawalErrors() {}

    static void replace(Handle handle, PayoutId payout, List<WithdrawalError> errors) {
        handle.createUpdate("DELETE FROM payout_error WHERE payout = :payout")
                .bind("payout", payout.value())
                .execute();
        for (int position = 0; position < errors.size(); position++) {
            WithdrawalError error = errors.get(position);
            handle.createUpdate("""
                    INSERT INTO payout_error (payout, position, withdrawal_id, status, resolved, message)
                    VALUES (:payout, :position, :withdrawal, :status, :resolved, :message)""")
                    .bind("payout", payout.value())
                    .bind("position", position)
                    .bind("withdrawal", error.withdrawalId())
                    .bind("status", error.status())
                    .bind("resolved", error.resolved() ? 1 : 0)
                    .bind("message", error.message())
                    .execute();
        }
    }
}

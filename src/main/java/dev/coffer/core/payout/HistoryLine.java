package dev.coffer.core.payout;

import dev.coffer.core.address.Address;
import dev.coffer.core.money.Amount;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a payout: a tenth of what the ledger knows of it.
 *
 * @param executes when Calypso is to pay, absent for at once
 */
public record HistoryLine(
        PayoutId id,
        Instant confirmedAt,
        String claimReference,
        String comment,
        Address receiver,
        Amount amount,
        Standing standing,
        @Nullable Instant executes,
        String issuedBy) {

    public static HistoryLine of(Payout payout) {
        PayoutDraft draft = payout.draft();
        ExecutionDate date = draft.executionDate();
        return new HistoryLine(
                payout.id(),
                payout.confirmedAt(),
                draft.claimReference(),
                draft.comment(),
                draft.depositAddress(),
                draft.amount(),
                payout.standing(),
                date == null ? null : date.instant(),
                payout.issuedBy());
    }
}

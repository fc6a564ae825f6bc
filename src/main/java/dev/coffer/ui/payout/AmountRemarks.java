package dev.coffer.ui.payout;

import dev.coffer.core.balance.BalanceSnapshot;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.AmountText;
import dev.coffer.core.payout.PastPayments.Past;
import dev.coffer.core.payout.UnusualAmount;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is worth knowing of an amount and needs more than the amount itself: balances, the fee, and the past. */
final class AmountRemarks {
    private AmountRemarks() {}

    static FieldVerdict add(
            FieldVerdict verdict, Amount amount, FeeState fee, Figures figures, @Nullable Past past, Instant now) {
        FieldVerdict all = verdict;
        Amount free = figures.decisiveFree(amount.asset(), now);
        BalanceSnapshot balances = figures.decisive(now);
        Amount reserved = figures.reserves().of(amount.asset());
        if (free != null && balances != null && amount.compareTo(free) > 0 && reserved.isPositive()) {
            Amount held = balances.of(amount.asset()).orElse(free);
            all = all.and("Of the balance of " + AmountText.grouped(held) + ", " + AmountText.grouped(reserved)
                    + " is reserved for payouts that are not finished.");
        }
        Optional<String> overdraws = PreviewText.feeOverdraws(amount, fee, free);
        if (overdraws.isPresent()) {
            all = all.warning(overdraws.get());
        }
        Optional<String> unusual = past == null ? Optional.empty() : UnusualAmount.remark(amount, past);
        return unusual.isPresent() ? all.warning(unusual.get()) : all;
    }
}

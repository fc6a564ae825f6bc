package dev.coffer.ui.balance;

import dev.coffer.core.money.Amount;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One asset the account holds.
 *
 * @param held     what Calypso reports
 * @param reserved what unfinished payouts will take from it
 * @param free     held minus reserved; negative when more is promised than there is
 * @param estimate in the display currency; absent when there is no rate, which is not the same as nothing
 */
public record BalanceRow(
        Amount held, Amount reserved, Amount free, @Nullable BigDecimal estimate) {

    public boolean isShort() {
        return free.isNegative();
    }
}

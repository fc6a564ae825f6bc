package dev.coffer.sandbox;

import java.math.BigDecimal;
import java.util.List;

/**
 * Whether the books add up to the last digit, per currency: opening minus everything taken equals the balance, and everything
 * taken equals amount plus fee of every payout that counts as taken.
 */
public record SandboxAudit(List<Line> lines) {

    public SandboxAudit {
        lines = List.copyOf(lines);
    }

    /** Whether every currency adds up. */
    public boolean balanced() {
        return lines.stream().allMatch(Line::balanced);
    }

    /**
     * One currency.
     *
     * @param taken the sum of all movements out, less what was given back
     * @param charged amount plus fee over the payouts that count as taken
     */
    public record Line(String currency, BigDecimal opening, BigDecimal taken, BigDecimal charged, BigDecimal balance) {

        public boolean balanced() {
            return opening.subtract(taken).compareTo(balance) == 0 && taken.compareTo(charged) == 0;
        }
    }
}

package dev.coffer.core.money;

import java.math.BigDecimal;

/**
 * An exact amount of one asset. Nothing here rounds. Two amounts are equal when they are the same number of the same asset, whatever
 * zeros they were written with.
 *
 * <p>Figures from the server may carry more decimal places than the chain has (a fee computed as a percentage does); they are kept
 * and shown as they came. That a <em>payout</em> may not is a rule of {@code PayoutRules}.
 */
public record Amount(Asset asset, BigDecimal value) implements Comparable<Amount> {

    public Amount {
        value = canonical(value);
    }

    public static Amount of(Asset asset, String plain) {
        return new Amount(asset, new BigDecimal(plain));
    }

    public static Amount zero(Asset asset) {
        return new Amount(asset, BigDecimal.ZERO);
    }

    public Amount plus(Amount other) {
        return new Amount(asset, value.add(sameAsset(other).value));
    }

    public Amount minus(Amount other) {
        return new Amount(asset, value.subtract(sameAsset(other).value));
    }

    public boolean isPositive() {
        return value.signum() > 0;
    }

    public boolean isNegative() {
        return value.signum() < 0;
    }

    /** Whether the chain can carry this amount without rounding. */
    public boolean fitsChain() {
        return value.scale() <= asset.decimals();
    }

    /** Compares amounts of one asset; amounts of two assets have no order. */
    @Override
    public int compareTo(Amount other) {
        return value.compareTo(sameAsset(other).value);
    }

    /** The number alone in plain notation, never with an exponent: {@code 0.00000001}. */
    public String plain() {
        return value.toPlainString();
    }

    private Amount sameAsset(Amount other) {
        if (!asset.equals(other.asset)) {
            throw new IllegalArgumentException(
                    "amounts of " + asset.code() + " and " + other.asset.code() + " do not mix");
        }
        return other;
    }

    private static BigDecimal canonical(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

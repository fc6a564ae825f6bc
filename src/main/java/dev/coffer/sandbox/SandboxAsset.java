package dev.coffer.sandbox;

import dev.coffer.core.money.Chain;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;

/**
 * The currencies the sandbox knows: the list of the public guide, with figures of our own. Fee percentages mean percent
 * (0.4 is 0.4 %). Prices are fixed, in US dollars, and only for training.
 */
enum SandboxAsset {
    BTC(Chain.BITCOIN, 8, "2.50000000", "0.00005", "91250.40"),
    ETH(Chain.ETHEREUM, 18, "41.250000000000000000", "0.0015", "3120.75"),
    USDT(Chain.ETHEREUM, 6, "250000.000000", "4", "1.0003"),
    FRAX(Chain.ETHEREUM, 18, "18000.5", "4", "0.9987"),
    BUSD_ETH(Chain.ETHEREUM, 18, "9000", "4", "0.9991"),
    USDC(Chain.ETHEREUM, 6, "120500.75", "4", "0.9999"),
    DAI(Chain.ETHEREUM, 18, "25310.123456789012345678", "4", "0.9998"),
    TRX(Chain.TRON, 6, "150000.5", "3", "0.2741"),
    USDT_TRX(Chain.TRON, 6, "480000.000000", "1.2", "1.0003"),
    BNB(Chain.BINANCE_SMART_CHAIN, 18, "60.75", "0.001", "861.12"),
    BUSD(Chain.BINANCE_SMART_CHAIN, 18, "15000.000000000000000001", "0.5", "0.9991"),
    MATIC(Chain.POLYGON, 18, "60000", "0.5", "0.2213"),
    USDT_MATIC(Chain.POLYGON, 6, "75000", "0.3", "1.0003"),
    XDG(Chain.DOGECOIN, 8, "350000", "5", "0.1456");

    private static final BigDecimal PERCENT = new BigDecimal("0.4");
    private static final int FEE_SCALE = 8;

    private final Chain chain;
    private final int decimals;
    private final BigDecimal opening;
    private final BigDecimal fixedFee;
    private final BigDecimal usd;

    SandboxAsset(Chain chain, int decimals, String opening, String fixedFee, String usd) {
        this.chain = chain;
        this.decimals = decimals;
        this.opening = new BigDecimal(opening);
        this.fixedFee = new BigDecimal(fixedFee);
        this.usd = new BigDecimal(usd);
    }

    static Optional<SandboxAsset> of(String code) {
        return Arrays.stream(values())
                .filter(asset -> asset.name().equals(code))
                .findFirst();
    }

    Chain chain() {
        return chain;
    }

    /** Digits after the point that the chain has. */
    int decimals() {
        return decimals;
    }

    BigDecimal opening() {
        return opening;
    }

    /** The smallest amount that is worth sending; below it a payout is refused. */
    BigDecimal dust() {
        return switch (this) {
            case BTC -> new BigDecimal("0.00000546");
            case XDG -> new BigDecimal("0.01");
            default -> BigDecimal.ZERO;
        };
    }

    /** Whether it lives on its chain as a contract rather than being the chain's own coin. */
    boolean token() {
        return this != coin();
    }

    /** The chain's own coin, in which network fees are counted. */
    SandboxAsset coin() {
        return switch (chain) {
            case BITCOIN -> BTC;
            case ETHEREUM -> ETH;
            case TRON -> TRX;
            case BINANCE_SMART_CHAIN -> BNB;
            case POLYGON -> MATIC;
            case DOGECOIN -> XDG;
        };
    }

    BigDecimal usd() {
        return usd;
    }

    BigDecimal fixedFee() {
        return fixedFee;
    }

    BigDecimal feePercent() {
        return PERCENT;
    }

    /** The percentage part for an amount, rounded up so that the house never loses a digit. */
    BigDecimal percentFee(BigDecimal amount) {
        return amount.multiply(PERCENT).movePointLeft(2).setScale(Math.min(decimals, FEE_SCALE), RoundingMode.UP);
    }

    /** What is charged on top of the amount, in this currency. */
    BigDecimal fee(BigDecimal amount) {
        return fixedFee.add(percentFee(amount));
    }
}

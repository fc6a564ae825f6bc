package dev.coffer.core.address;

import dev.coffer.core.money.Chain;

/**
 * The networks whose addresses are recognised, payable or not, so that a wrong one can be called by its name.
 */
enum Network {
    BITCOIN("Bitcoin", Standing.PAYABLE),
    ETHEREUM_FAMILY("Ethereum, Binance Smart Chain or Polygon", Standing.PAYABLE),
    TRON("Tron", Standing.PAYABLE),
    DOGECOIN("Dogecoin", Standing.PAYABLE),
    LITECOIN("Litecoin", Standing.FOREIGN),
    DASH("Dash", Standing.FOREIGN),
    BITCOIN_TESTNET("Bitcoin testnet", Standing.TEST),
    BITCOIN_REGTEST("Bitcoin regtest", Standing.TEST),
    LITECOIN_TESTNET("Litecoin testnet", Standing.TEST),
    DOGECOIN_TESTNET("Dogecoin testnet", Standing.TEST);

    /** What Coffer can do with a network. */
    enum Standing {
        PAYABLE,
        FOREIGN,
        TEST
    }

    private final String displayName;
    private final Standing standing;

    Network(String displayName, Standing standing) {
        this.displayName = displayName;
        this.standing = standing;
    }

    static Network of(Chain chain) {
        return switch (chain) {
            case BITCOIN -> BITCOIN;
            case ETHEREUM, BINANCE_SMART_CHAIN, POLYGON -> ETHEREUM_FAMILY;
            case TRON -> TRON;
            case DOGECOIN -> DOGECOIN;
        };
    }

    boolean serves(Chain chain) {
        return of(chain) == this;
    }

    String displayName() {
        return displayName;
    }

    Standing standing() {
        return standing;
    }

    /** How addresses of this network begin, for people. */
    String beginnings() {
        return switch (this) {
            case BITCOIN -> "1, 3 or bc1";
            case ETHEREUM_FAMILY -> "0x";
            case TRON -> "T";
            case DOGECOIN -> "D, A or 9";
            default -> "other characters";
        };
    }
}

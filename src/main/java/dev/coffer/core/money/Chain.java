package dev.coffer.core.money;

/** A blockchain that Calypso pays on. The same address text can be valid on several, so nothing is shown without its chain. */
public enum Chain {
    BITCOIN("Bitcoin"),
    ETHEREUM("Ethereum"),
    TRON("Tron"),
    BINANCE_SMART_CHAIN("Binance Smart Chain"),
    POLYGON("Polygon"),
    DOGECOIN("Dogecoin");

    private final String displayName;

    Chain(String displayName) {
        this.displayName = displayName;
    }

    /** The chain's name as people know it; never abbreviated. */
    public String displayName() {
        return displayName;
    }
}

package dev.coffer.core.money;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One currency code of Calypso Pay, bound to the chain that it lives on.
 *
 * @param code     what goes over the wire, for example {@code USDT_TRX}
 * @param symbol   what people call it, for example {@code USDT}; never shown without the chain
 * @param chain    absent for a code that the server sent and this version does not know; such an asset is shown, never paid
 * @param decimals the chain's number of decimal places, an upper bound for what an amount may carry
 */
public record Asset(String code, String symbol, @Nullable Chain chain, int decimals) {

    public Asset {
        if (code.isBlank()) {
            throw new IllegalArgumentException("an asset has a code");
        }
    }

    /** A code that is not in the catalogue: its chain is unknown, so it cannot be paid. 18 places is the widest any chain uses. */
    public static Asset unknown(String code) {
        return new Asset(code, code, null, 18);
    }

    public boolean isPayable() {
        return chain != null;
    }

    public Optional<Chain> knownChain() {
        return Optional.ofNullable(chain);
    }

    /** Symbol and chain together, for example {@code USDT · Ethereum}. */
    public String label() {
        return symbol + " · " + (chain == null ? "unknown chain" : chain.displayName());
    }
}

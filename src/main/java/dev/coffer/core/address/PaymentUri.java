package dev.coffer.core.address;

import dev.coffer.core.money.Chain;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a payment link says. It is somebody's wish, not an order: a form compares it with what was chosen and shows the
 * difference, and takes nothing over unasked.
 *
 * @param scheme {@code bitcoin}, {@code dogecoin}, {@code tron} (BIP-21's form) or {@code ethereum} (EIP-681)
 * @param addressText the receiver as the link writes it; for a token transfer the receiver, not the contract
 * @param chain the chain that the link names; empty for {@code ethereum:} without a chain number, which leaves it open
 * @param tokenContract the contract of the token to be paid, as the link writes it; empty for the chain's own coin
 * @param notes {@code label} and {@code message}, where there are any; characters that cannot be seen are shown as U+FFFD
 * @param ignored names of parameters that Coffer does not use
 */
public record PaymentUri(
        String scheme,
        String addressText,
        Optional<Chain> chain,
        Optional<Requested> amount,
        Optional<String> tokenContract,
        Map<String, String> notes,
        List<String> ignored) {

    public PaymentUri {
        notes = Map.copyOf(notes);
        ignored = List.copyOf(ignored);
    }

    /** The amount that a link asks for, exactly as it says. */
    public record Requested(BigDecimal value, Unit unit) {}

    /** In what a link counts. Taking base units for coins would pay 10^18 times too much. */
    public enum Unit {
        /** Whole coins: BTC, DOGE (BIP-21). */
        MAIN,
        /** The smallest unit of the coin or token: wei, or what the token's decimals say (EIP-681). */
        BASE,
        /** The scheme has no standard that would say (tron). */
        UNSTATED
    }
}

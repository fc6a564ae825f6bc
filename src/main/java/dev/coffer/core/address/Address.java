package dev.coffer.core.address;

import dev.coffer.core.money.Chain;
import java.util.ArrayList;
import java.util.List;

/**
 * Where money goes: a chain and the text in the one form that is sent (EIP-55 case for Ethereum's family, lower case for
 * Bech32). Only {@link AddressParser} proves that the checksum holds; the constructor refuses obvious nonsense, so that
 * what a disk or a server hands back cannot carry blanks, markup or invisible characters.
 */
public record Address(Chain chain, String text) {

    private static final int SHORTEST = 14;
    private static final int LONGEST = 90;
    private static final int GROUP = 4;

    public Address {
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            throw new IllegalArgumentException("an address has " + SHORTEST + " to " + LONGEST + " characters");
        }
        for (int i = 0; i < text.length(); i++) {
            if (!Ascii.isLetterOrDigit(text.charAt(i))) {
                throw new IllegalArgumentException("an address holds Latin letters and digits only");
            }
        }
    }

    /**
     * The text cut into groups of four for reading aloud and comparing; nothing is left out, joined they are the text. A
     * leading {@code 0x} stands alone, so that the groups begin where the characters begin to differ.
     */
    public List<String> groups() {
        List<String> groups = new ArrayList<>();
        int from = 0;
        if (text.startsWith("0x")) {
            groups.add("0x");
            from = 2;
        }
        for (int i = from; i < text.length(); i += GROUP) {
            groups.add(text.substring(i, Math.min(text.length(), i + GROUP)));
        }
        return List.copyOf(groups);
    }

    /** Whether both lead to the same place, see {@link #isWritten}. */
    public boolean isSameAs(Address other) {
        return chain == other.chain && isWritten(other.text);
    }

    /** Whether a text means this address: in Ethereum's family the case of a letter is a checksum and no more (EIP-55). */
    public boolean isWritten(String other) {
        return Network.of(chain) == Network.ETHEREUM_FAMILY ? text.equalsIgnoreCase(other) : text.equals(other);
    }

    @Override
    public String toString() {
        return chain.displayName() + " " + text;
    }
}

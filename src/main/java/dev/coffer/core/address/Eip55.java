package dev.coffer.core.address;

import java.nio.charset.StandardCharsets;

/**
 * The checksum that Ethereum hides in the case of hexadecimal letters (EIP-55, eips.ethereum.org/EIPS/eip-55). BSC and
 * Polygon wallets write theirs the same way.
 */
final class Eip55 {

    static final int LENGTH = 42;

    private Eip55() {}

    /** The address with capitals where EIP-55 wants them; {@code text} is {@code 0x} and 40 hexadecimal digits. */
    static String checksummed(String text) {
        String digits = Ascii.lower(text.substring(2));
        byte[] hash = Keccak256.hash(digits.getBytes(StandardCharsets.US_ASCII));
        StringBuilder out = new StringBuilder(LENGTH).append("0x");
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            int nibble = (hash[i >>> 1] >>> ((i & 1) == 0 ? 4 : 0)) & 0xf;
            out.append(Ascii.isLower(c) && nibble >= 8 ? (char) (c - ('a' - 'A')) : c);
        }
        return out.toString();
    }
}

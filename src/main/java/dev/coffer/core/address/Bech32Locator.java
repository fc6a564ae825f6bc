package dev.coffer.core.address;

import java.util.OptionalInt;

/**
 * Finds the one mistyped character of a Bech32 address. The code keeps good texts at least five characters apart, so a text with
 * one wrong character has exactly one good neighbour. A text with four or more wrong ones may have a false neighbour, hence
 * "probably"; and only the place is told, never the character that would fit, so that nobody pays an address that the
 * receiver did not give (BIP-173, "Checksum design": implementations should not go beyond pointing at the place).
 */
final class Bech32Locator {

    private static final int SYMBOLS = 32;

    private Bech32Locator() {}

    /**
     * @param prefix human-readable part, in lower case
     * @param text the whole address, in lower case, of legal characters, whose checksum does not fit
     * @return the offset in {@code text}, where exactly one substitution leads to a good address
     */
    static OptionalInt locate(String prefix, String text) {
        int start = prefix.length() + 1;
        int count = text.length() - start;
        byte[] symbols = new byte[count];
        for (int i = 0; i < count; i++) {
            symbols[i] = (byte) Bech32.value(text.charAt(start + i));
        }
        int residue = Bech32.residue(prefix, symbols);
        int found = -1;
        for (int delta = 1; delta < SYMBOLS; delta++) {
            int effect = delta;
            for (int i = count - 1; i >= 0; i--) {
                int version = i == 0 ? symbols[0] ^ delta : symbols[0];
                if ((residue ^ effect) == Segwit.constantOf(version)
                        && isGood(prefix, text, start + i, symbols[i] ^ delta)) {
                    if (found >= 0) {
                        return OptionalInt.empty();
                    }
                    found = start + i;
                }
                effect = Bech32.step(effect);
            }
        }
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    private static boolean isGood(String prefix, String text, int offset, int symbol) {
        String candidate = text.substring(0, offset) + Bech32.CHARSET.charAt(symbol) + text.substring(offset + 1);
        return Segwit.decode(prefix, candidate).flaw() == Segwit.Flaw.NONE;
    }
}

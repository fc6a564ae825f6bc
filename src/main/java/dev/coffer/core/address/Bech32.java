package dev.coffer.core.address;

import java.util.Arrays;

/**
 * The alphabet and the checksum of Bech32 (BIP-173) and Bech32m (BIP-350). Both are one BCH code over 32 symbols; they differ in
 * the constant that a good text leaves behind.
 */
final class Bech32 {

    static final String CHARSET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

    static final int BECH32 = 1;
    static final int BECH32M = 0x2bc830a3;

    static final int CHECK_SYMBOLS = 6;
    static final int LONGEST = 90;

    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final byte[] VALUES = new byte[128];

    static {
        Arrays.fill(VALUES, (byte) -1);
        for (int i = 0; i < CHARSET.length(); i++) {
            VALUES[CHARSET.charAt(i)] = (byte) i;
        }
    }

    private Bech32() {}

    /** The symbol of a lower-case character, or -1. */
    static int value(int c) {
        return c >= 0 && c < VALUES.length ? VALUES[c] : -1;
    }

    /** What human-readable part and symbols (checksum included) leave behind; a good text leaves one of the two constants. */
    static int residue(String humanReadablePart, byte[] symbols) {
        int state = 1;
        for (int i = 0; i < humanReadablePart.length(); i++) {
            state = step(state) ^ (humanReadablePart.charAt(i) >>> 5);
        }
        state = step(state);
        for (int i = 0; i < humanReadablePart.length(); i++) {
            state = step(state) ^ (humanReadablePart.charAt(i) & 31);
        }
        for (byte symbol : symbols) {
            state = step(state) ^ symbol;
        }
        return state;
    }

    /** One symbol's worth of polynomial division. It is linear over xor, which is what lets an error be located. */
    static int step(int state) {
        int top = state >>> 25;
        int next = (state & 0x1ffffff) << 5;
        for (int i = 0; i < GENERATOR.length; i++) {
            if (((top >>> i) & 1) != 0) {
                next ^= GENERATOR[i];
            }
        }
        return next;
    }
}

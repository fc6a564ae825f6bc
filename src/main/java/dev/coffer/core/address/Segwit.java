package dev.coffer.core.address;

import java.util.Arrays;

/**
 * Decodes a segregated-witness address by every rule of BIP-173 and BIP-350, and says which rule a bad one breaks. It judges
 * form only; whether money may go to a witness version is {@link SegwitReader}'s question.
 */
final class Segwit {

    /** The first rule that a text breaks. */
    enum Flaw {
        NONE,
        TOO_LONG,
        MIXED_CASE,
        WRONG_PREFIX,
        WRONG_CHARACTER,
        TOO_SHORT,
        CHECKSUM,
        OTHER_CHECKSUM_KIND,
        VERSION,
        PADDING,
        PROGRAM_LENGTH
    }

    private static final int HIGHEST_VERSION = 16;

    private final Flaw flaw;
    private final int offset;
    private final byte[] program;
    private final int version;

    private Segwit(Flaw flaw, int offset, int version, byte[] program) {
        this.flaw = flaw;
        this.offset = offset;
        this.version = version;
        this.program = program;
    }

    static Segwit decode(String expectedPrefix, String text) {
        if (text.length() > Bech32.LONGEST) {
            return flawed(Flaw.TOO_LONG, 0);
        }
        if (Ascii.hasLower(text, 0) && Ascii.hasUpper(text, 0)) {
            return flawed(Flaw.MIXED_CASE, 0);
        }
        String lower = Ascii.lower(text);
        int start = expectedPrefix.length() + 1;
        if (!lower.startsWith(expectedPrefix + "1")) {
            return flawed(Flaw.WRONG_PREFIX, 0);
        }
        byte[] symbols = new byte[lower.length() - start];
        for (int i = 0; i < symbols.length; i++) {
            int value = Bech32.value(lower.charAt(start + i));
            if (value < 0) {
                return flawed(Flaw.WRONG_CHARACTER, start + i);
            }
            symbols[i] = (byte) value;
        }
        if (symbols.length < Bech32.CHECK_SYMBOLS + 1) {
            return flawed(Flaw.TOO_SHORT, 0);
        }
        int residue = Bech32.residue(expectedPrefix, symbols);
        if (residue != Bech32.BECH32 && residue != Bech32.BECH32M) {
            return flawed(Flaw.CHECKSUM, 0);
        }
        return judge(symbols, residue);
    }

    private static Segwit judge(byte[] symbols, int residue) {
        int version = symbols[0];
        if (version > HIGHEST_VERSION) {
            return flawed(Flaw.VERSION, 0);
        }
        if (residue != constantOf(version)) {
            return flawed(Flaw.OTHER_CHECKSUM_KIND, 0);
        }
        int payloadSymbols = symbols.length - 1 - Bech32.CHECK_SYMBOLS;
        byte[] program = new byte[payloadSymbols * 5 / 8];
        int buffer = 0;
        int bits = 0;
        int at = 0;
        for (int i = 1; i <= payloadSymbols; i++) {
            buffer = (buffer << 5 | symbols[i]) & 0xfff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                program[at++] = (byte) (buffer >>> bits);
            }
        }
        if (bits > 4 || (buffer & ((1 << bits) - 1)) != 0) {
            return flawed(Flaw.PADDING, 0);
        }
        boolean goodLength = version == 0
                ? program.length == 20 || program.length == 32
                : program.length >= 2 && program.length <= 40;
        return goodLength ? new Segwit(Flaw.NONE, 0, version, program) : flawed(Flaw.PROGRAM_LENGTH, 0);
    }

    /** The residue that an address of this witness version leaves (BIP-350: all but version 0 moved to Bech32m). */
    static int constantOf(int version) {
        return version == 0 ? Bech32.BECH32 : Bech32.BECH32M;
    }

    private static Segwit flawed(Flaw flaw, int offset) {
        return new Segwit(flaw, offset, 0, new byte[0]);
    }

    Flaw flaw() {
        return flaw;
    }

    /** Where the wrong character is, for {@link Flaw#WRONG_CHARACTER}. */
    int offset() {
        return offset;
    }

    int version() {
        return version;
    }

    byte[] program() {
        return Arrays.copyOf(program, program.length);
    }
}

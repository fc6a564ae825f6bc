package dev.coffer.core.address;

import java.util.List;

/**
 * Reads what begins with {@code 0x}, and bare hexadecimal digits that people take for addresses. Ethereum, BSC and Polygon
 * share the form, so it can never tell which of them is meant.
 */
final class EvmReader {

    private static final Network NETWORK = Network.ETHEREUM_FAMILY;
    private static final String NAME = "Ethereum-style";
    private static final int HASH_DIGITS = 64;

    private EvmReader() {}

    static Reading read(String text) {
        if ("0x".startsWith(text)) {
            return lengths(text, ProblemKind.UNFINISHED);
        }
        return text.startsWith("0x") || text.startsWith("0X") ? readPrefixed(text) : readBare(text);
    }

    private static Reading readPrefixed(String text) {
        for (int i = 2; i < text.length(); i++) {
            if (Ascii.hexValue(text.charAt(i)) < 0) {
                return new Reading.Broken(
                        NETWORK,
                        AddressProblem.at(
                                i,
                                ProblemKind.WRONG_CHARACTER,
                                Integer.toString(i + 1),
                                text.substring(i, i + 1),
                                NAME));
            }
        }
        if (text.length() == HASH_DIGITS + 2) {
            return new Reading.Hopeless(AddressProblem.of(ProblemKind.HASH_OR_KEY));
        }
        if (text.length() != Eip55.LENGTH) {
            return lengths(text, text.length() < Eip55.LENGTH ? ProblemKind.UNFINISHED : ProblemKind.WRONG_LENGTH);
        }
        if (text.charAt(1) == 'X') {
            return new Reading.Broken(NETWORK, AddressProblem.at(1, ProblemKind.CAPITAL_PREFIX));
        }
        String checksummed = Eip55.checksummed(text);
        if (checksummed.equals(text)) {
            return Reading.found(NETWORK, text);
        }
        if (Ascii.hasLower(text, 2) && Ascii.hasUpper(text, 2)) {
            return Reading.broken(NETWORK, ProblemKind.CASE_CHECKSUM);
        }
        return new Reading.Found(NETWORK, checksummed, List.of(AddressRemark.of(AddressRemark.Kind.NO_CHECKSUM)));
    }

    private static Reading readBare(String text) {
        if (!Ascii.isHex(text, 0)) {
            return new Reading.Unknown();
        }
        if (text.length() == HASH_DIGITS) {
            return new Reading.Hopeless(AddressProblem.of(ProblemKind.HASH_OR_KEY));
        }
        if (text.length() == Eip55.LENGTH && text.startsWith("41")) {
            return new Reading.Hopeless(AddressProblem.of(ProblemKind.TRON_HEX));
        }
        return text.length() == Eip55.LENGTH - 2
                ? Reading.broken(NETWORK, ProblemKind.MISSING_PREFIX)
                : new Reading.Unknown();
    }

    private static Reading lengths(String text, ProblemKind kind) {
        return Reading.broken(NETWORK, kind, Integer.toString(text.length()), NAME, Integer.toString(Eip55.LENGTH));
    }
}

package dev.coffer.core.address;

import java.util.List;
import java.util.OptionalInt;

/** Reads what begins like a Bech32 address of a known network and words what is wrong with it. */
final class SegwitReader {

    private record Prefix(String text, Network network) {}

    private static final List<Prefix> PREFIXES = List.of(
            new Prefix("bc", Network.BITCOIN),
            new Prefix("tb", Network.BITCOIN_TESTNET),
            new Prefix("bcrt", Network.BITCOIN_REGTEST),
            new Prefix("ltc", Network.LITECOIN),
            new Prefix("tltc", Network.LITECOIN_TESTNET));

    /** Bech32 of the shortest common program, 20 bytes, beside the prefix and the separator. */
    private static final int SHORT_FORM = 39;

    private static final int LONG_FORM = 59;

    private SegwitReader() {}

    static Reading read(String text) {
        String lower = Ascii.lower(text);
        for (Prefix prefix : PREFIXES) {
            if (lower.startsWith(prefix.text + "1")) {
                return read(prefix, text, lower);
            }
        }
        return "bc1".startsWith(lower) ? unfinished(PREFIXES.getFirst(), text) : new Reading.Unknown();
    }

    static boolean isLightning(String text) {
        String lower = Ascii.lower(text);
        return lower.startsWith("lnbc") || lower.startsWith("lntb");
    }

    private static Reading read(Prefix prefix, String text, String lower) {
        Segwit decoded = Segwit.decode(prefix.text, text);
        int data = text.length() - prefix.text.length() - 1;
        Network network = prefix.network;
        return switch (decoded.flaw()) {
            case NONE -> judge(prefix, text, lower, decoded);
            case TOO_LONG -> wrongLength(prefix, text);
            // With another prefix it is rather Base58 with a mistake, such as a Tron address that begins with TB1.
            case MIXED_CASE ->
                network == Network.BITCOIN ? Reading.broken(network, ProblemKind.MIXED_CASE) : new Reading.Unknown();
            case WRONG_PREFIX -> new Reading.Unknown();
            case WRONG_CHARACTER -> wrongCharacter(network, text, decoded.offset());
            case TOO_SHORT -> unfinished(prefix, text);
            case CHECKSUM -> {
                if (data < LONG_FORM && data != SHORT_FORM) {
                    yield unfinished(prefix, text);
                }
                yield data > LONG_FORM ? wrongLength(prefix, text) : badChecksum(prefix, text, lower);
            }
            case OTHER_CHECKSUM_KIND -> rules(network, "they are of the kind that belongs to another witness version");
            case VERSION -> rules(network, "the witness version is above 16");
            case PADDING -> rules(network, "the bits that fill it up are not zero");
            case PROGRAM_LENGTH -> rules(network, "its length is none that the witness version knows");
        };
    }

    private static Reading judge(Prefix prefix, String text, String lower, Segwit decoded) {
        int version = decoded.version();
        int bytes = decoded.program().length;
        // Consensus lets anyone spend what is sent to other versions and to version 1 of another size (BIP-141,
        // BIP-341).
        boolean owned = version == 0 || (version == 1 && bytes == 32);
        if (prefix.network == Network.BITCOIN && !owned) {
            return Reading.broken(
                    prefix.network, ProblemKind.FUTURE_VERSION, Integer.toString(version), Integer.toString(bytes));
        }
        List<AddressRemark> remarks =
                lower.equals(text) ? List.of() : List.of(AddressRemark.of(AddressRemark.Kind.UPPER_CASE));
        return new Reading.Found(prefix.network, lower, remarks);
    }

    private static Reading badChecksum(Prefix prefix, String text, String lower) {
        OptionalInt place = Bech32Locator.locate(prefix.text, lower);
        boolean shortForm = text.length() == prefix.text.length() + 1 + SHORT_FORM;
        if (place.isEmpty() && shortForm && lower.charAt(prefix.text.length() + 1) != 'q') {
            // Only version 0 has the short form: this one is on its way to the long one.
            return unfinished(prefix, text);
        }
        if (place.isEmpty()) {
            return Reading.broken(prefix.network, ProblemKind.CHECKSUM, prefix.network.displayName());
        }
        int at = place.getAsInt();
        return new Reading.Broken(
                prefix.network,
                AddressProblem.at(
                        at, ProblemKind.CHECKSUM_LOCATED, Integer.toString(at + 1), text.substring(at, at + 1)));
    }

    private static Reading wrongCharacter(Network network, String text, int at) {
        return new Reading.Broken(
                network,
                AddressProblem.at(
                        at,
                        ProblemKind.WRONG_CHARACTER,
                        Integer.toString(at + 1),
                        text.substring(at, at + 1),
                        network.displayName()));
    }

    private static Reading unfinished(Prefix prefix, String text) {
        return lengths(prefix, text, ProblemKind.UNFINISHED);
    }

    private static Reading wrongLength(Prefix prefix, String text) {
        return lengths(prefix, text, ProblemKind.WRONG_LENGTH);
    }

    private static Reading lengths(Prefix prefix, String text, ProblemKind kind) {
        int head = prefix.text.length() + 1;
        return Reading.broken(
                prefix.network,
                kind,
                Integer.toString(text.length()),
                prefix.network.displayName(),
                (head + SHORT_FORM) + " or " + (head + LONG_FORM));
    }

    private static Reading rules(Network network, String what) {
        return Reading.broken(network, ProblemKind.ADDRESS_RULES, what);
    }
}

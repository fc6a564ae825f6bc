package dev.coffer.core.address;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads Base58Check. Version bytes: Bitcoin and Litecoin from their {@code chainparams.cpp}, Dogecoin from its own, Tron from
 * developers.tron.network/docs/account ("0x41"), private keys (WIF) from the same places.
 */
final class Base58Reader {

    private static final int ADDRESS_BYTES = 21;
    private static final int FULL_LENGTH = 34;

    private Base58Reader() {}

    static Reading read(String text) {
        Optional<byte[]> decoded = Base58.decodeChecked(text);
        if (decoded.isPresent()) {
            return identify(text, decoded.get());
        }
        Network network = guess(text.charAt(0));
        if (network == null) {
            return new Reading.Unknown();
        }
        if (text.length() > FULL_LENGTH + 1) {
            // Rather another form whose first character is wrong: naming a later one would mislead.
            return judgeLength(network, text);
        }
        for (int i = 0; i < text.length(); i++) {
            if (!Base58.isDigit(text.charAt(i))) {
                return new Reading.Broken(
                        network,
                        AddressProblem.at(
                                i,
                                ProblemKind.WRONG_CHARACTER,
                                Integer.toString(i + 1),
                                text.substring(i, i + 1),
                                network.displayName()));
            }
        }
        return judgeLength(network, text);
    }

    private static Reading judgeLength(Network network, String text) {
        // Leading zero bytes shorten addresses that begin with 1; nearly all have 33 or 34 characters.
        boolean shorterOnes = text.charAt(0) == '1' || network == Network.LITECOIN;
        int shortest = shorterOnes ? FULL_LENGTH - 1 : FULL_LENGTH;
        int longest = network == Network.BITCOIN_TESTNET ? FULL_LENGTH + 1 : FULL_LENGTH;
        if (text.length() >= shortest && text.length() <= longest) {
            return Reading.broken(network, ProblemKind.CHECKSUM, network.displayName());
        }
        return Reading.broken(
                network,
                text.length() < shortest ? ProblemKind.UNFINISHED : ProblemKind.WRONG_LENGTH,
                Integer.toString(text.length()),
                network.displayName(),
                shorterOnes ? "mostly 33 or 34" : Integer.toString(longest));
    }

    private static Reading identify(String text, byte[] body) {
        int version = body[0] & 0xff;
        if (body.length == ADDRESS_BYTES) {
            Network network = byVersion(version);
            return network == null ? new Reading.Foreign() : Reading.found(network, text);
        }
        boolean wif = body.length == 33 || (body.length == 34 && body[33] == 1);
        if ((wif && isKeyVersion(version)) || isExtendedPrivateKey(body)) {
            return new Reading.Hopeless(AddressProblem.of(ProblemKind.PRIVATE_KEY));
        }
        return new Reading.Foreign();
    }

    private static @Nullable Network byVersion(int version) {
        return switch (version) {
            case 0x00, 0x05 -> Network.BITCOIN;
            case 0x1e, 0x16 -> Network.DOGECOIN;
            case 0x41 -> Network.TRON;
            case 0x30, 0x32 -> Network.LITECOIN;
            case 0x4c, 0x10 -> Network.DASH;
            // Litecoin's and Dogecoin's testnets share these two with Bitcoin's.
            case 0x6f, 0xc4 -> Network.BITCOIN_TESTNET;
            case 0x3a -> Network.LITECOIN_TESTNET;
            case 0x71 -> Network.DOGECOIN_TESTNET;
            default -> null;
        };
    }

    private static boolean isKeyVersion(int version) {
        return version == 0x80 || version == 0x9e || version == 0xb0 || version == 0xef || version == 0xcc;
    }

    /** xprv, yprv and zprv (BIP-32, SLIP-132). */
    private static boolean isExtendedPrivateKey(byte[] body) {
        if (body.length != 78) {
            return false;
        }
        int version = (body[0] & 0xff) << 24 | (body[1] & 0xff) << 16 | (body[2] & 0xff) << 8 | (body[3] & 0xff);
        return version == 0x0488ade4 || version == 0x049d7878 || version == 0x04b2430c || version == 0x04358394;
    }

    private static @Nullable Network guess(char first) {
        return switch (first) {
            case '1', '3' -> Network.BITCOIN;
            case 'T' -> Network.TRON;
            case 'D', 'A', '9' -> Network.DOGECOIN;
            case 'L', 'M' -> Network.LITECOIN;
            case 'm', 'n', '2' -> Network.BITCOIN_TESTNET;
            default -> null;
        };
    }
}

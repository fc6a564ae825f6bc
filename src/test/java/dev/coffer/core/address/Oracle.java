package dev.coffer.core.address;

import dev.coffer.core.money.Chain;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.bitcoinj.base.BitcoinNetwork;
import org.bitcoinj.base.LegacyAddress;
import org.bitcoinj.base.SegwitAddress;
import org.bitcoinj.base.exceptions.AddressFormatException;
import org.bouncycastle.jcajce.provider.digest.Keccak;

/**
 * A second opinion on addresses that shares no line with the code under test: bitcoinj makes and reads Base58 and Bech32, Bouncy
 * Castle computes Keccak.
 */
final class Oracle {

    private Oracle() {}

    /** An intact address of the chain, every kind of it in turn. */
    static String newAddress(Chain chain, RandomGenerator random) {
        byte[] hash = bytes(20, random);
        return switch (chain) {
            case BITCOIN ->
                switch (random.nextInt(5)) {
                    case 0 -> base58(0x00, hash);
                    case 1 -> base58(0x05, hash);
                    case 2 ->
                        SegwitAddress.fromProgram(BitcoinNetwork.MAINNET, 0, hash)
                                .toBech32();
                    case 3 ->
                        SegwitAddress.fromProgram(BitcoinNetwork.MAINNET, 0, bytes(32, random))
                                .toBech32();
                    default ->
                        SegwitAddress.fromProgram(BitcoinNetwork.MAINNET, 1, bytes(32, random))
                                .toBech32();
                };
            case TRON -> base58(0x41, hash);
            case DOGECOIN -> base58(random.nextBoolean() ? 0x1e : 0x16, hash);
            case ETHEREUM, BINANCE_SMART_CHAIN, POLYGON ->
                checksummed(HexFormat.of().formatHex(hash));
        };
    }

    /** The form to send, or empty where the text is no address of the chain. */
    static Optional<String> canonical(Chain chain, String text) {
        return switch (chain) {
            case BITCOIN -> bitcoin(text);
            case TRON -> base58(text, 0x41, 0x41);
            case DOGECOIN -> base58(text, 0x1e, 0x16);
            case ETHEREUM, BINANCE_SMART_CHAIN, POLYGON -> ethereum(text);
        };
    }

    static byte[] bytes(int count, RandomGenerator random) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    static String base58(int version, byte[] payload) {
        return org.bitcoinj.base.Base58.encodeChecked(version, payload);
    }

    static String checksummed(String digits) {
        byte[] hash = new Keccak.Digest256().digest(digits.getBytes(StandardCharsets.US_ASCII));
        String nibbles = HexFormat.of().formatHex(hash);
        StringBuilder out = new StringBuilder("0x");
        for (int i = 0; i < digits.length(); i++) {
            String digit = digits.substring(i, i + 1);
            out.append("89abcdef".indexOf(nibbles.charAt(i)) >= 0 ? digit.toUpperCase(Locale.ROOT) : digit);
        }
        return out.toString();
    }

    private static Optional<String> bitcoin(String text) {
        try {
            SegwitAddress segwit = SegwitAddress.fromBech32(text, BitcoinNetwork.MAINNET);
            boolean owned = segwit.getWitnessVersion() == 0
                    || (segwit.getWitnessVersion() == 1 && segwit.getWitnessProgram().length == 32);
            return owned ? Optional.of(text.toLowerCase(Locale.ROOT)) : Optional.empty();
        } catch (AddressFormatException noSegwit) {
            try {
                LegacyAddress.fromBase58(text, BitcoinNetwork.MAINNET);
                return Optional.of(text);
            } catch (AddressFormatException noLegacy) {
                return Optional.empty();
            }
        }
    }

    private static Optional<String> base58(String text, int version, int other) {
        try {
            byte[] body = org.bitcoinj.base.Base58.decodeChecked(text);
            int found = body[0] & 0xff;
            return body.length == 21 && (found == version || found == other) ? Optional.of(text) : Optional.empty();
        } catch (AddressFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> ethereum(String text) {
        if (!text.matches("0x[0-9a-fA-F]{40}")) {
            return Optional.empty();
        }
        String digits = text.substring(2);
        String lower = digits.toLowerCase(Locale.ROOT);
        String right = checksummed(lower);
        boolean oneCase = digits.equals(lower) || digits.equals(digits.toUpperCase(Locale.ROOT));
        return oneCase || right.equals(text) ? Optional.of(right) : Optional.empty();
    }
}

package dev.coffer.core.address;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Base58 and Base58Check as Bitcoin defines them (en.bitcoin.it/wiki/Base58Check_encoding): big-endian digits, a leading
 * {@code 1} for each leading zero byte, four check bytes of a double SHA-256.
 */
final class Base58 {

    static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    /** Longer texts are no address of any network; the limit keeps the quadratic conversion short. */
    static final int LONGEST = 128;

    private static final int CHECK_BYTES = 4;
    private static final byte[] VALUES = new byte[128];

    static {
        Arrays.fill(VALUES, (byte) -1);
        for (int i = 0; i < ALPHABET.length(); i++) {
            VALUES[ALPHABET.charAt(i)] = (byte) i;
        }
    }

    private Base58() {}

    static boolean isDigit(int c) {
        return c >= 0 && c < VALUES.length && VALUES[c] >= 0;
    }

    /** The bytes, or empty where a character does not belong or the text is over-long. */
    static Optional<byte[]> decode(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        byte[] number = new byte[text.length()];
        int from = number.length;
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return Optional.empty();
            }
            int carry = VALUES[text.charAt(i)];
            for (int at = number.length - 1; at >= from || carry != 0; at--) {
                carry += 58 * (number[at] & 0xff);
                number[at] = (byte) carry;
                carry >>>= 8;
                from = Math.min(from, at);
            }
        }
        int zeros = 0;
        while (zeros < text.length() && text.charAt(zeros) == '1') {
            zeros++;
        }
        byte[] out = new byte[zeros + number.length - from];
        System.arraycopy(number, from, out, zeros, number.length - from);
        return Optional.of(out);
    }

    /** Version byte(s) and payload without the four check bytes, or empty where those do not fit. */
    static Optional<byte[]> decodeChecked(String text) {
        Optional<byte[]> decoded = decode(text);
        if (decoded.isEmpty() || decoded.get().length <= CHECK_BYTES) {
            return Optional.empty();
        }
        byte[] all = decoded.get();
        int end = all.length - CHECK_BYTES;
        byte[] body = Arrays.copyOf(all, end);
        byte[] check = Arrays.copyOf(sha256(sha256(body)), CHECK_BYTES);
        return Arrays.equals(check, Arrays.copyOfRange(all, end, all.length)) ? Optional.of(body) : Optional.empty();
    }

    private static byte[] sha256(byte[] message) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(message);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

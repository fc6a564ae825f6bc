package dev.coffer.core.webhook;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One event as it came over the wire: the bytes, and what they were signed with. Its text form shows neither, so that it can be
 * logged.
 */
public final class Delivery {
    private final String publicKey;
    private final String sign;
    private final byte[] body;
    private final String digest;

    /**
     * @param publicKey header {@code Key}: which subscription's secret signed it
     * @param sign      header {@code Sign}
     */
    public Delivery(String publicKey, String sign, byte[] body) {
        this.publicKey = publicKey;
        this.sign = sign;
        this.body = body.clone();
        this.digest = sha256(body);
    }

    public String publicKey() {
        return publicKey;
    }

    public String sign() {
        return sign;
    }

    public byte[] body() {
        return body.clone();
    }

    public int length() {
        return body.length;
    }

    /**
     * What makes two deliveries the same event: SHA-256 of the bytes, the type among them, in hex. A delivery carries no number of its
     * own and no signed time (calypso-api.md section 5.1), so a retry, a replay and a second subscription's copy look alike.
     */
    public String digest() {
        return digest;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Delivery[" + body.length + " bytes]";
    }
}

package dev.coffer.webhook;

import dev.coffer.core.webhook.Delivery;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secrets of the subscriptions whose deliveries are accepted, in memory, by public key. A check takes as long for an unknown key as
 * for a known one, and as long for a signature that is wrong at its first character as at its last (calypso-api.md section 5.1).
 */
public final class SigningSecrets {
    private static final String ALGORITHM = "HmacSHA512";
    private static final SecretKeySpec NOBODYS = key("nobody has this one");

    private final Map<String, SecretKeySpec> byPublicKey = new ConcurrentHashMap<>();

    /** The secret is text and is not hex-decoded first. */
    public void add(String publicKey, String secretKey) {
        byPublicKey.put(publicKey, key(secretKey));
    }

    public void remove(String publicKey) {
        byPublicKey.remove(publicKey);
    }

    public boolean isEmpty() {
        return byPublicKey.isEmpty();
    }

    public boolean knows(String publicKey) {
        return byPublicKey.containsKey(publicKey);
    }

    boolean signed(Delivery delivery) {
        SecretKeySpec known = byPublicKey.get(delivery.publicKey());
        byte[] expected = mac(known == null ? NOBODYS : known, delivery.body());
        byte[] given = delivery.sign().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, given) && known != null;
    }

    private static byte[] mac(SecretKeySpec key, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(body)).getBytes(StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }

    private static SecretKeySpec key(String secret) {
        return new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }
}

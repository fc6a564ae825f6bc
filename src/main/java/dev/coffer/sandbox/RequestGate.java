package dev.coffer.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Lets a call in only with a known key, a signature over the very bytes that came, a fresh timestamp and its own account. */
final class RequestGate {

    /** How far a timestamp may be off, either way. */
    static final Duration WINDOW = Duration.ofMinutes(3);

    private final Credentials credentials;
    private final Supplier<Instant> serverTime;

    RequestGate(Credentials credentials, Supplier<Instant> serverTime) {
        this.credentials = credentials;
        this.serverTime = serverTime;
    }

    /** @return the body's members; the account is not checked yet, since some calls carry none */
    Fields enter(Request request) {
        byte[] key = request.header("key").orElse("").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(key, credentials.apiKey().getBytes(StandardCharsets.UTF_8))) {
            throw CallRefused.unknownKey();
        }
        String sign = request.header("sign").orElse("").toLowerCase(Locale.ROOT);
        String right = sign(request.body(), credentials.apiSecret());
        if (!MessageDigest.isEqual(sign.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8))) {
            throw CallRefused.wrongSign();
        }
        Fields fields = Json.read(request.body());
        checkTimestamp(fields.wholeNumber("timestamp"));
        return fields;
    }

    void checkAccount(Fields fields) {
        if (!fields.text("account").equals(credentials.account())) {
            throw CallRefused.wrongAccount();
        }
    }

    /** Lower-case hex of HMAC-SHA512; the secret is used as text, not decoded. */
    static String sign(byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no HMAC-SHA512.", e);
        }
    }

    private void checkTimestamp(long millis) {
        long now = serverTime.get().toEpochMilli();
        // Compared without subtracting from the client's number, which may be anything a long can hold.
        if (millis < now - WINDOW.toMillis() || millis > now + WINDOW.toMillis()) {
            throw CallRefused.wrongTimestamp();
        }
    }
}

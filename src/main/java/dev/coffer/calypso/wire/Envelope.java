package dev.coffer.calypso.wire;

import dev.coffer.calypso.http.Body;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What wraps every request: account, timestamp, payload, in the three shapes of calypso-api.md 1.3. It is written anew for each
 * attempt, since each needs a fresh timestamp; the bytes it returns are the ones to sign and to send.
 */
public final class Envelope {
    private final @Nullable String account;
    private final @Nullable Payload payload;

    private Envelope(@Nullable String account, @Nullable Payload payload) {
        this.account = account;
        this.payload = payload;
    }

    /** Payouts: the call acts on this account. */
    public static Envelope of(String account, Payload payload) {
        return new Envelope(account, payload);
    }

    /** The account call. */
    public static Envelope of(String account) {
        return new Envelope(account, null);
    }

    /** Fees and rates. */
    public static Envelope of(Payload payload) {
        return new Envelope(null, payload);
    }

    /** {@code timestamp}: Unix milliseconds. */
    public Body write(long timestamp) {
        Map<String, Object> members = new LinkedHashMap<>();
        Optional.ofNullable(account).ifPresent(text -> members.put("account", text));
        members.put("timestamp", timestamp);
        Optional.ofNullable(payload).ifPresent(given -> members.put("payload", given.members()));
        return Json.write(members);
    }
}

package dev.coffer.calypso;

import dev.coffer.calypso.http.Body;
import dev.coffer.calypso.http.ClockOffset;
import dev.coffer.calypso.http.Pace;
import dev.coffer.calypso.http.ReadRetry;
import dev.coffer.calypso.http.Request;
import dev.coffer.calypso.http.Response;
import dev.coffer.calypso.http.Signer;
import dev.coffer.calypso.http.Transport;
import dev.coffer.calypso.wire.Envelope;
import dev.coffer.core.account.Credentials;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;

/**
 * One call to the API: paced, stamped, signed, sent, judged. The two methods are the rule about repeating: what reads may be sent
 * again, what pays may not.
 */
final class CalypsoCalls {
    /** In one place, since the guide itself knows two prefixes (calypso-api.md 1.1). */
    static final String PREFIX = "/api/v1/";

    private final Transport transport;
    private final Credentials credentials;
    private final Signer signer;
    private final Clock clock;
    private final ClockOffset offset;
    private final Pace pace;
    private final ReadRetry retry;
    private final ErrorBodies errors;

    CalypsoCalls(
            Transport transport, Credentials credentials, Clock clock, ClockOffset offset, Pace pace, ReadRetry retry) {
        this.transport = transport;
        this.credentials = credentials;
        this.signer = new Signer(credentials.apiSecret());
        this.clock = clock;
        this.offset = offset;
        this.pace = pace;
        this.retry = retry;
        this.errors = new ErrorBodies(clock, credentials);
    }

    String account() {
        return credentials.account();
    }

    Instant now() {
        return clock.instant();
    }

    /** For calls that change nothing. */
    Body read(String path, Envelope envelope) {
        return retry.call(() -> once(path, envelope));
    }

    /**
     * For calls that may pay. Sent once; a second time only after code {@code 011}, which says that the first was refused for its
     * timestamp (calypso-api.md 4.2). Throws {@code ClockSkew} when it is refused again.
     */
    Body once(String path, Envelope envelope) {
        return once("POST", path, envelope, any -> true);
    }

    /** As {@link #once(String, Envelope)}, but sent a second time only where {@code inTime} holds for the server's time. */
    Body once(String path, Envelope envelope, Predicate<Instant> inTime) {
        return once("POST", path, envelope, inTime);
    }

    /** A {@code DELETE} whose body is signed like any other (calypso-api.md 2.8). Sent once, as {@link #once(String, Envelope)}. */
    void delete(String path, Envelope envelope) {
        once("DELETE", path, envelope, any -> true);
    }

    private Body once(String method, String path, Envelope envelope, Predicate<Instant> inTime) {
        try {
            return attempt(method, path, envelope);
        } catch (FailureException e) {
            if (!(e.failure() instanceof Failure.ClockSkew)
                    || !inTime.test(clock.instant().plus(offset.measured()))) {
                throw e;
            }
            offset.correct();
            return attempt(method, path, envelope);
        }
    }

    private Body attempt(String method, String path, Envelope envelope) {
        pace.await();
        // Serialised once: these bytes are signed, and these bytes are sent.
        Body body = envelope.write(offset.timestamp());
        Map<String, String> headers = Map.of(
                "Key", credentials.apiKey(),
                "Sign", signer.sign(body),
                "Content-Type", "application/json",
                "Accept", "*/*",
                "User-Agent", "Coffer");
        Instant sent = clock.instant();
        Response response = transport.send(new Request(method, PREFIX + path, body, headers));
        offset.observe(response, sent, clock.instant());
        errors.read(response).ifPresent(failure -> {
            throw new FailureException(
                    failure instanceof Failure.ClockSkew ? new Failure.ClockSkew(offset.measured()) : failure);
        });
        return response.body();
    }
}

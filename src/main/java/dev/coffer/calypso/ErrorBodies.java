package dev.coffer.calypso;

import dev.coffer.calypso.http.ClockOffset;
import dev.coffer.calypso.http.Response;
import dev.coffer.calypso.wire.ErrorAnswer;
import dev.coffer.core.account.Credentials;
import dev.coffer.core.failure.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns an answer that is not a success into a {@link Failure}, on the body first and the status second (calypso-api.md 4.3: which
 * status goes with which code is not published, and the schemas allow 400 and 500 for all of them).
 *
 * <p>What may be called a refusal decides whether a payout counts as not made, so: a code of the published table is believed at any
 * status; a code outside it only with a 4xx; with a 5xx it is a server fault, and with a 2xx an unreadable answer. A 401, 403 or 429
 * speaks about the caller before the call was looked at, so it outranks codes about what was asked.
 */
final class ErrorBodies {
    private static final Set<String> REFUSALS =
            Set.of("001", "004", "006", "009", "010", "012", "014", "015", "016", "028");
    private static final Duration DEFAULT_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final Clock clock;
    private final Credentials credentials;

    ErrorBodies(Clock clock, Credentials credentials) {
        this.clock = clock;
        this.credentials = credentials;
    }

    /** The failure that the answer states; empty when it is a success as far as it goes. */
    Optional<Failure> read(Response response) {
        ErrorAnswer error = ErrorAnswer.read(response.body()).orElse(null);
        if (response.isSuccess() && error == null) {
            return Optional.empty();
        }
        if (response.status() >= 300 && response.status() < 400) {
            return Optional.of(new Failure.BadAnswer(
                    "HTTP " + response.status() + " is a redirect, and a signed request is never redirected"));
        }
        return Optional.of(error == null ? byStatus(response) : byBody(response, error));
    }

    private Failure byBody(Response response, ErrorAnswer error) {
        String text = withoutKeys(error.message());
        String trace = error.traceId();
        int status = response.status();
        return switch (error.code()) {
            case "000" -> new Failure.ServerFault(status, text, trace);
            case "002", "003" -> new Failure.Unauthorized(error.code(), text, trace);
            // The offset is put in by who measured it.
            case "011" -> new Failure.ClockSkew(Duration.ZERO);
            default ->
                aboutTheCaller(response, error.code(), text, trace).orElseGet(() -> aboutTheCall(response, error));
        };
    }

    private Failure aboutTheCall(Response response, ErrorAnswer error) {
        String text = withoutKeys(error.message());
        int status = response.status();
        if (REFUSALS.contains(error.code()) || (status >= 400 && status < 500)) {
            return new Failure.Rejected(error.code(), text, error.traceId());
        }
        return status >= 500
                ? new Failure.ServerFault(status, error.code() + " " + text, error.traceId())
                : new Failure.BadAnswer("HTTP " + status + " with the unknown error code " + error.code());
    }

    private Optional<Failure> aboutTheCaller(Response response, String code, String text, @Nullable String trace) {
        return switch (response.status()) {
            case 401 -> Optional.of(new Failure.Unauthorized(code, text, trace));
            case 403 -> Optional.of(new Failure.Forbidden(text, trace));
            case 429 -> Optional.of(new Failure.RateLimited(retryAfter(response)));
            default -> Optional.empty();
        };
    }

    private Failure byStatus(Response response) {
        int status = response.status();
        return aboutTheCaller(response, Integer.toString(status), "HTTP " + status, null)
                .orElseGet(() -> status >= 500
                        ? new Failure.ServerFault(status, "no readable explanation", null)
                        : new Failure.BadAnswer("HTTP " + status + " without a readable explanation"));
    }

    /** Seconds or an HTTP date, which is read against the server's own clock where the answer tells it. */
    private Duration retryAfter(Response response) {
        String text = response.header("Retry-After").map(String::strip).orElse("");
        if (text.matches("[0-9]{1,9}")) {
            return capped(Duration.ofSeconds(Long.parseLong(text)));
        }
        Instant now = response.header("Date").flatMap(ClockOffset::parse).orElseGet(clock::instant);
        return ClockOffset.parse(text)
                .map(until -> capped(Duration.between(now, until)))
                .orElse(DEFAULT_WAIT);
    }

    private static Duration capped(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** A server that quotes the key it refuses must not bring it into a log. */
    private String withoutKeys(String text) {
        return text.replace(credentials.apiSecret(), "…").replace(credentials.apiKey(), "…");
    }
}

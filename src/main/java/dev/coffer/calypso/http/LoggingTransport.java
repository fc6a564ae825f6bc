package dev.coffer.calypso.http;

import dev.coffer.core.failure.FailureException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line for each exchange: method, path, status, duration, trace id. Never a body, a header, a key, a signature or a secret
 * (calypso-api.md section 8, item 18).
 */
public final class LoggingTransport implements Transport {
    private static final Logger LOG = LoggerFactory.getLogger(LoggingTransport.class);

    private final Transport next;
    private final Clock clock;
    private final Function<Response, Optional<String>> traceId;

    /** {@code traceId} reads what Calypso's support asks for out of an answer; only plain characters may come out of it. */
    public LoggingTransport(Transport next, Clock clock, Function<Response, Optional<String>> traceId) {
        this.next = next;
        this.clock = clock;
        this.traceId = traceId;
    }

    @Override
    public Response send(Request request) {
        Instant begun = clock.instant();
        try {
            Response response = next.send(request);
            LOG.info(
                    "{} {} answered {} in {} ms, trace {}",
                    request.method(),
                    request.path(),
                    response.status(),
                    since(begun),
                    traceId.apply(response).orElse("-"));
            return response;
        } catch (FailureException e) {
            LOG.warn(
                    "{} {} failed in {} ms: {}",
                    request.method(),
                    request.path(),
                    since(begun),
                    e.failure().technical());
            throw e;
        }
    }

    private long since(Instant begun) {
        return Duration.between(begun, clock.instant()).toMillis();
    }
}

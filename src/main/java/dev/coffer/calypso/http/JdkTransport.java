package dev.coffer.calypso.http;

import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where a socket is opened, and where its exceptions become failures.
 *
 * <p>{@code Unreachable} promises that nothing was paid, so it takes two witnesses: an exception that means "no connection", and a
 * {@link OnceBody} that was never begun. Whatever is less certain is {@code NoAnswer}. Redirects are never followed: a signed body
 * is for one host only (calypso-api.md section 8, item 13).
 */
public final class JdkTransport implements Transport, AutoCloseable {
    private final ServerAddress server;
    private final Limits limits;
    private static final Logger log = LoggerFactory.getLogger(JdkTransport.class);

    private final HttpClient client;

    public JdkTransport(ServerAddress server, Limits limits) {
        this.server = server;
        this.limits = limits;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connect())
                .build();
    }

    @Override
    public Response send(Request request) {
        OnceBody body = new OnceBody(request.body());
        HttpRequest http = build(request, body);
        // The answer's time-out of HttpRequest ends with the headers; a server that dribbles its body must not hold us
        // longer.
        CompletableFuture<HttpResponse<Body>> exchange =
                client.sendAsync(http, head -> new LimitedBody(limits.bodyBytes()));
        try {
            return read(exchange.get(limits.answer().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw new FailureException(
                    new Failure.NoAnswer(
                            "No complete answer came within " + limits.answer().toSeconds() + " s."),
                    e);
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new FailureException(new Failure.NoAnswer("Coffer stopped waiting for the answer."), e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new FailureException(failure(cause, body), cause);
        }
    }

    /** Ends open exchanges; their callers get {@code NoAnswer}. */
    @Override
    public void close() {
        client.shutdownNow();
    }

    private HttpRequest build(Request request, OnceBody body) {
        try {
            HttpRequest.Builder builder =
                    HttpRequest.newBuilder(URI.create(server + request.path())).method(request.method(), body);
            request.headers().forEach(builder::header);
            return builder.build();
        } catch (IllegalArgumentException e) {
            // Only the key comes from outside. The exception quotes it, so neither its text nor the exception goes on.
            throw new FailureException(
                    new Failure.Unauthorized("key", "The API key holds a character that cannot be sent.", null));
        }
    }

    private static Response read(HttpResponse<Body> answer) {
        Map<String, String> headers = new TreeMap<>();
        answer.headers().map().forEach((name, values) -> {
            if (!values.isEmpty()) {
                headers.put(name, values.getFirst());
            }
        });
        return new Response(answer.statusCode(), headers, answer.body());
    }

    private static Failure failure(Throwable cause, OnceBody body) {
        if (find(cause, LimitedBody.TooLargeException.class) != null) {
            return new Failure.BadAnswer("the answer is larger than the limit");
        }
        log.debug("An exchange ended early", cause);
        boolean nothingLeft = body.withdraw();
        return nothingLeft && meansNoConnection(cause)
                ? new Failure.Unreachable(noConnection(cause))
                : new Failure.NoAnswer("The connection ended before a complete answer came.");
    }

    private static boolean meansNoConnection(Throwable cause) {
        return find(cause, ConnectException.class) != null
                || find(cause, HttpConnectTimeoutException.class) != null
                || find(cause, NoRouteToHostException.class) != null
                || find(cause, UnknownHostException.class) != null
                || find(cause, UnresolvedAddressException.class) != null
                || find(cause, SSLException.class) != null;
    }

    private static <T extends Throwable> @Nullable T find(Throwable from, Class<T> type) {
        Throwable link = from;
        for (int depth = 0; link != null && depth < 8; depth++) {
            if (type.isInstance(link)) {
                return type.cast(link);
            }
            link = link.getCause();
        }
        return null;
    }

    private static String noConnection(Throwable cause) {
        if (find(cause, UnresolvedAddressException.class) != null || find(cause, UnknownHostException.class) != null) {
            return "The server's name was not found.";
        }
        if (find(cause, SSLException.class) != null) {
            return "No secure connection could be agreed with the server: " + cause.getMessage() + ".";
        }
        if (find(cause, HttpConnectTimeoutException.class) != null) {
            return "The server did not take up the connection in time.";
        }
        return "The server refused the connection, or there is no way to it.";
    }
}

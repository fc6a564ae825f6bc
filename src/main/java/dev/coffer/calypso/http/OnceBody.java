package dev.coffer.calypso.http;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A request body that is handed to the connection at most once. {@code HttpClient} may repeat a request by itself (see
 * {@code jdk.httpclient.enableAllMethodRetry} and its handling of expired connections); a payout must not be. Without its body a
 * repeated request pays nothing, whatever the client's settings are.
 *
 * <p>It also settles whether anything can have arrived: a body that was withdrawn before it began never leaves.
 */
final class OnceBody implements BodyPublisher {
    private enum State {
        WAITING,
        BEGUN,
        WITHDRAWN
    }

    private final BodyPublisher bytes;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

    OnceBody(Body body) {
        this.bytes = BodyPublishers.ofByteArray(body.bytes());
    }

    /** True when not one byte of the body was handed out, and from now on none will be. */
    boolean withdraw() {
        return state.compareAndSet(State.WAITING, State.WITHDRAWN) || state.get() == State.WITHDRAWN;
    }

    @Override
    public long contentLength() {
        return bytes.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        if (state.compareAndSet(State.WAITING, State.BEGUN)) {
            bytes.subscribe(subscriber);
        } else {
            subscriber.onSubscribe(new Nothing());
            subscriber.onError(new IOException("a request body is sent once"));
        }
    }

    private static final class Nothing implements Flow.Subscription {
        @Override
        public void request(long n) {}

        @Override
        public void cancel() {}
    }
}

package dev.coffer.webhook;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * The connections that are open. When there are as many as may be, the one that has waited longest with its request makes room: whoever
 * opens a thousand connections and says nothing on them pushes out his own, and an honest peer, done within milliseconds, gets through.
 */
final class Visitors {
    private final ListenerLimits limits;
    private final LongSupplier nanos;
    private final Set<Visitor> inside = new LinkedHashSet<>();

    Visitors(ListenerLimits limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
    }

    /** Empty when everybody inside is being served; then the newcomer was turned away. */
    synchronized Optional<Visitor> admit(Socket socket) {
        if (inside.size() >= limits.connections()) {
            Optional<Visitor> slowest =
                    inside.stream().filter(visitor -> !visitor.served).findFirst();
            if (slowest.isEmpty()) {
                close(socket);
                return slowest;
            }
            slowest.get().leave();
        }
        Visitor visitor = new Visitor(socket, nanos.getAsLong());
        inside.add(visitor);
        return Optional.of(visitor);
    }

    /** Ends the conversations that have lasted too long. */
    void endOverdue() {
        long now = nanos.getAsLong();
        all().stream()
                .filter(visitor -> visitor.isOlderThan(limits.conversation(), now)
                        || (!visitor.served && visitor.isOlderThan(limits.request(), now)))
                .forEach(Visitor::leave);
    }

    void endAll() {
        all().forEach(Visitor::leave);
    }

    synchronized int count() {
        return inside.size();
    }

    private synchronized List<Visitor> all() {
        return List.copyOf(inside);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It was on its way out anyway.
        }
    }

    /** One connection. */
    final class Visitor {
        private final Socket socket;
        private final long since;
        private volatile boolean served;

        Visitor(Socket socket, long since) {
            this.socket = socket;
            this.since = since;
        }

        Socket socket() {
            return socket;
        }

        /** While its request is worked on it is not the one to make room. */
        void served(boolean now) {
            served = now;
        }

        private boolean isOlderThan(Duration limit, long now) {
            return now - since > limit.toNanos();
        }

        void leave() {
            synchronized (Visitors.this) {
                inside.remove(this);
            }
            close(socket);
        }
    }
}

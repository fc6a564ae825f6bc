package dev.coffer.webhook;

import dev.coffer.core.webhook.ListenAddress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Accepts connections and lets each say one thing (docs/decisions/0016). Reading and writing HTTP is the library's; who may connect, how
 * many, how fast and for how long is decided here.
 */
final class Listener implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Listener.class);
    private static final int BACKLOG = 128;
    private static final long PAUSE_MILLIS = 100;

    private final ServerSocket door;
    private final Optional<TlsFile> tls;
    private final ListenerLimits limits;
    private final Executor io;
    private final Visitors visitors;
    private final Conversation conversation;

    /**
     * Listens when this returns.
     *
     * @param tls needed unless the address is this computer's own
     * @throws IllegalArgumentException with a sentence for people when the address may not be used without TLS
     * @throws IllegalStateException with a sentence for people when the port is taken or the address is not this computer's
     */
    Listener(ListenAddress address, Optional<TlsFile> tls, EventReceiver.Ground ground, Site site, Owner owner) {
        if (tls.isEmpty() && !address.isLoopback()) {
            throw new IllegalArgumentException(owner.needsTls(address));
        }
        this.tls = tls;
        this.limits = ground.limits();
        this.io = ground.io();
        this.visitors = new Visitors(limits, ground.nanos());
        this.conversation =
                new Conversation(site, new PeerPace(limits.perSecond(), ground.nanos()), limits.bodyBytes());
        this.door = open(address, owner);
        io.execute(this::acceptUntilClosed);
    }

    int port() {
        return door.getLocalPort();
    }

    int connections() {
        return visitors.count();
    }

    /** To be called every second or so: ends what has lasted too long. */
    void tick() {
        visitors.endOverdue();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            log.debug("The listener was already gone", e);
        }
        visitors.endAll();
    }

    private static ServerSocket open(ListenAddress address, Owner owner) {
        ServerSocket socket = null;
        try {
            socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address.inetAddress(), address.port()), BACKLOG);
            return socket;
        } catch (IOException e) {
            close(socket);
            throw new IllegalStateException(owner.cannotListen(address, String.valueOf(e.getMessage())), e);
        }
    }

    private static void close(@Nullable ServerSocket socket) {
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException e) {
                log.debug("It was never open", e);
            }
        }
    }

    private void acceptUntilClosed() {
        while (!door.isClosed()) {
            try {
                welcome(door.accept());
            } catch (IOException e) {
                if (!door.isClosed()) {
                    makeRoom(e);
                }
            }
        }
    }

    /** Out of file handles, most likely: those who dawdle leave, and trying again in a loop would not help. */
    private void makeRoom(IOException why) {
        log.warn("A connection could not be accepted: {}", why.toString());
        visitors.endOverdue();
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
        }
    }

    private void welcome(Socket socket) throws IOException {
        socket.setSoTimeout((int) limits.silence().toMillis());
        socket.setTcpNoDelay(true);
        Optional<Visitors.Visitor> visitor = visitors.admit(socket);
        if (visitor.isPresent()) {
            try {
                io.execute(() -> talk(visitor.get()));
            } catch (RejectedExecutionException e) {
                visitor.get().leave();
            }
        }
    }

    private void talk(Visitors.Visitor visitor) {
        try {
            Socket plain = visitor.socket();
            conversation.hold(visitor, tls.isPresent() ? tls.get().over(plain) : plain);
        } catch (IOException e) {
            log.debug("No TLS was agreed: {}", e.toString());
        } finally {
            visitor.leave();
        }
    }
}

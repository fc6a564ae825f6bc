package dev.coffer.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens on 127.0.0.1 and nowhere else. The executor must offer a thread for every open connection and one more that
 * accepts: virtual threads, or a cached pool.
 */
final class LoopbackServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LoopbackServer.class);
    private static final int BACKLOG = 256;
    private static final int REBIND_TRIES = 100;
    private static final int IDLE_MILLIS = 120_000;

    private final Executor executor;
    private final Function<Request, Reply> handler;
    private final Supplier<Instant> date;
    private final int port;
    private final Set<Client> clients = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicLong refusalMillis = new AtomicLong();
    private volatile ServerSocket listener;

    /** Listens when this returns. */
    LoopbackServer(int port, Executor executor, Function<Request, Reply> handler, Supplier<Instant> date)
            throws IOException {
        this.executor = executor;
        this.handler = handler;
        this.date = date;
        this.listener = listen(port);
        this.port = listener.getLocalPort();
    }

    void start() {
        executor.execute(this::acceptUntilClosed);
    }

    int port() {
        return port;
    }

    /** Stops listening for so long, then listens on the same port again. Answers that are under way are still sent. */
    void refuseFor(long millis) {
        if (millis > 0 && refusalMillis.getAndSet(millis) == 0) {
            closeListener();
            clients.forEach(Client::finish);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        closeListener();
        clients.forEach(Client::end);
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    private void acceptUntilClosed() {
        try {
            while (!isClosed()) {
                try {
                    admit(listener.accept());
                } catch (IOException e) {
                    if (!listener.isClosed()) {
                        throw e;
                    }
                    afterListenerClosed();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.error("The sandbox cannot listen on port {} again", port, e);
        } finally {
            close();
        }
    }

    private void admit(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(IDLE_MILLIS);
        Client client = new Client(socket);
        clients.add(client);
        try {
            executor.execute(client);
        } catch (RejectedExecutionException e) {
            client.end();
        }
    }

    private void afterListenerClosed() throws IOException, InterruptedException {
        if (closed.await(refusalMillis.get(), TimeUnit.MILLISECONDS)) {
            return;
        }
        for (int tries = 1; !isClosed(); tries++) {
            try {
                listener = listen(port);
                refusalMillis.set(0);
                break;
            } catch (IOException e) {
                if (tries == REBIND_TRIES) {
                    throw e;
                }
                closed.await(50, TimeUnit.MILLISECONDS);
            }
        }
        if (isClosed()) {
            closeListener();
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), BACKLOG);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private void closeListener() {
        try {
            listener.close();
        } catch (IOException e) {
            LOG.debug("The listener was already gone", e);
        }
    }

    /** One connection; it may carry many requests, one after another. */
    private final class Client implements Runnable {

        private final Socket socket;
        private volatile boolean busy;
        private volatile boolean last;

        Client(Socket socket) {
            this.socket = socket;
        }

        @Override
        public void run() {
            try (socket) {
                HttpWire wire = new HttpWire(socket.getInputStream(), socket.getOutputStream());
                while (!last) {
                    var request = wire.read(() -> busy = true);
                    if (request.isEmpty()) {
                        return;
                    }
                    Reply reply = handler.apply(request.get());
                    boolean asked = request.get()
                            .header("connection")
                            .filter("close"::equalsIgnoreCase)
                            .isPresent();
                    boolean keepOpen = !last && !asked && reply.delivery() == Reply.Delivery.WHOLE;
                    wire.write(reply, date.get(), keepOpen);
                    busy = false;
                    if (!keepOpen) {
                        return;
                    }
                }
            } catch (IOException e) {
                LOG.debug("A connection ended: {}", e.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                clients.remove(this);
            }
        }

        /** Ends after the answer that is under way, or at once when there is none. */
        void finish() {
            last = true;
            if (!busy) {
                end();
            }
        }

        void end() {
            try {
                socket.close();
            } catch (IOException e) {
                LOG.debug("A connection was already gone", e);
            }
            clients.remove(this);
        }
    }
}

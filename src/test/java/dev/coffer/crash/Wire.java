package dev.coffer.crash;

import dev.coffer.crash.Moment.Death;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line between a console and the sandbox. It plays the trouble that the weather decides, can hold a request back and deliver it
 * much later, kills the console while bytes are on their way, and counts which requests to pay have left the console whole.
 */
final class Wire implements AutoCloseable {
    private static final String CREATE = "POST /api/v1/payout/create ";
    private static final Pattern KEY = Pattern.compile("\"idempotencyKey\":\"([^\"]+)\"");
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *([0-9]+)");
    private static final int LONGEST_HOLD_MILLIS = 30_000;

    /** Below the range from which systems lend ports, so that nobody takes one while the network is down. */
    private static final int FIRST_PORT = 20_000;

    private static final int PORTS = 12_000;
    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (ProcessHandle.current().pid() % PORTS));

    private final SandboxProcess sandbox;
    private final int port;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> creates = new HashMap<>();
    private final List<byte[]> held = new ArrayList<>();
    private volatile ServerSocket listener;
    private volatile Thread acceptor;
    private volatile Weather weather = Weather.calm();
    private @Nullable Death death;
    private Runnable kill = () -> {};
    private int createsBegun;
    private final AtomicInteger delivered = new AtomicInteger();

    Wire(SandboxProcess sandbox) {
        this.sandbox = sandbox;
        this.listener = first();
        this.port = listener.getLocalPort();
        this.acceptor = accept(listener);
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    void weather(Weather next) {
        weather = next;
    }

    /** The next death on the wire; {@code kill} ends the console. */
    synchronized void deathAt(@Nullable Death next, Runnable killing) {
        death = next != null && next.moment().isOnTheWire() ? next : null;
        kill = killing;
        createsBegun = 0;
    }

    /** Requests to pay that left a console whole, by key. */
    synchronized Map<String, Integer> creates() {
        return Map.copyOf(creates);
    }

    /** How many held requests were delivered late. */
    int delivered() {
        return delivered.get();
    }

    /** Nobody listens from now on, and open connections end. */
    void down() {
        close(listener);
        clients.forEach(Wire::close);
        try {
            // The port is free only when nobody waits at it any more.
            acceptor.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void up() {
        listener = boundAgain(port);
        acceptor = accept(listener);
    }

    /** Delivers what was held back. */
    void release() {
        List<byte[]> late;
        synchronized (this) {
            late = List.copyOf(held);
            held.clear();
        }
        for (byte[] request : late) {
            exchange(Trouble.NONE, request);
            delivered.incrementAndGet();
        }
    }

    @Override
    public void close() {
        down();
    }

    private Thread accept(ServerSocket from) {
        return Thread.ofVirtual().name("wire-" + port).start(() -> {
            while (!from.isClosed()) {
                try {
                    Socket client = from.accept();
                    clients.add(client);
                    Thread.ofVirtual().start(() -> serve(client));
                } catch (IOException e) {
                    close(from);
                }
            }
        });
    }

    private void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            client.setSoTimeout(LONGEST_HOLD_MILLIS);
            InputStream in = new BufferedInputStream(client.getInputStream());
            while (pass(in, client.getOutputStream())) {}
        } catch (IOException e) {
            // The console has gone, or the network is down. That is what this class is for.
        } finally {
            clients.remove(client);
        }
    }

    /** One request. False when the connection is to be closed. */
    private boolean pass(InputStream in, OutputStream out) throws IOException {
        byte[] head = head(in);
        if (head.length == 0) {
            return false;
        }
        int length = length(head);
        boolean create = text(head).startsWith(CREATE);
        Trouble trouble = weather.next(create);
        Death dying = create ? dying() : null;
        if (is(dying, Moment.REQUEST_PARTLY) || trouble == Trouble.REQUEST_CUT) {
            int bytes = dying == null ? weather.below(length) : dying.detail() % length;
            sendOnly(joined(head, in.readNBytes(bytes)));
            killIf(dying);
            return false;
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            sendOnly(joined(head, body));
            return false;
        }
        if (create) {
            count(body);
        }
        if (trouble == Trouble.LATE && dying == null) {
            awaitEnd(in);
            hold(joined(head, body));
            return false;
        }
        byte[] answer = exchange(trouble, joined(head, body));
        if (is(dying, Moment.REQUEST_SENT)) {
            killIf(dying);
            return false;
        }
        return answered(in, out, answer, dying, trouble);
    }

    private boolean answered(InputStream in, OutputStream out, byte[] answer, @Nullable Death dying, Trouble trouble)
            throws IOException {
        if (dying != null || trouble == Trouble.ANSWER_CUT) {
            int bytes = dying == null ? weather.below(answer.length) : dying.detail() % Math.max(1, answer.length);
            out.write(answer, 0, bytes);
            out.flush();
            killIf(dying);
            return false;
        }
        if (trouble == Trouble.SLOW_ANSWER) {
            awaitEnd(in);
            return false;
        }
        out.write(answer);
        out.flush();
        return isWhole(answer);
    }

    private static boolean is(@Nullable Death death, Moment moment) {
        return death != null && death.moment() == moment;
    }

    private void killIf(@Nullable Death dying) {
        if (dying != null) {
            kill.run();
        }
    }

    private synchronized @Nullable Death dying() {
        createsBegun++;
        return death != null && death.occurrence() == createsBegun ? death : null;
    }

    private synchronized void count(byte[] body) {
        Matcher key = KEY.matcher(text(body));
        creates.merge(key.find() ? key.group(1) : "none", 1, Integer::sum);
    }

    private synchronized void hold(byte[] request) {
        held.add(request);
    }

    private static void awaitEnd(InputStream in) {
        try {
            while (in.read() >= 0) {}
        } catch (IOException e) {
            // Reset instead of closed: the console gave up all the same.
        }
    }

    private byte[] exchange(Trouble trouble, byte[] request) {
        // One at a time: the sandbox's faults hold for the next call, whoever makes it.
        synchronized (sandbox) {
            sandbox.faults(trouble.settings(1 + weather.below(20)));
            try (Socket server = new Socket(InetAddress.ofLiteral("127.0.0.1"), sandbox.port())) {
                server.setTcpNoDelay(true);
                server.getOutputStream().write(request);
                InputStream in = new BufferedInputStream(server.getInputStream());
                byte[] head = head(in);
                byte[] answer = head.length == 0 ? head : joined(head, in.readNBytes(length(head)));
                // The answer is read; a reset spares the machine thousands of waiting ports.
                server.setSoLinger(true, 0);
                return answer;
            } catch (IOException e) {
                return new byte[0];
            }
        }
    }

    private void sendOnly(byte[] part) throws IOException {
        try (Socket server = new Socket(InetAddress.ofLiteral("127.0.0.1"), sandbox.port())) {
            server.getOutputStream().write(part);
        }
    }

    /** Up to and with the empty line; shorter when the other side ends before. */
    private static byte[] head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int ends = 0;
        while (ends < 4) {
            int next = in.read();
            if (next < 0) {
                return new byte[0];
            }
            head.write(next);
            ends = next == (ends % 2 == 0 ? '\r' : '\n') ? ends + 1 : next == '\r' ? 1 : 0;
        }
        return head.toByteArray();
    }

    private static int length(byte[] head) {
        Matcher length = LENGTH.matcher(text(head));
        return length.find() ? Integer.parseInt(length.group(1)) : 0;
    }

    private static boolean isWhole(byte[] answer) {
        String text = text(answer);
        int end = text.indexOf("\r\n\r\n");
        return end >= 0
                && answer.length == end + 4 + length(answer)
                && !text.substring(0, end).toLowerCase(Locale.ROOT).contains("connection: close");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static ServerSocket first() {
        for (int tries = 0; tries < PORTS; tries++) {
            try {
                return bound(FIRST_PORT + NEXT.getAndIncrement() % PORTS);
            } catch (IOException e) {
                // Somebody else has it.
            }
        }
        throw new IllegalStateException("there is no free port");
    }

    /** A process that is being started at this moment holds copies of all our sockets until it has become another program. */
    private static ServerSocket boundAgain(int port) {
        long giveUp = System.nanoTime() + LONGEST_HOLD_MILLIS * 1_000_000L;
        while (true) {
            try {
                return bound(port);
            } catch (IOException e) {
                if (System.nanoTime() > giveUp) {
                    throw new UncheckedIOException(e);
                }
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    private static ServerSocket bound(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 64);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static void close(java.io.Closeable open) {
        try {
            open.close();
        } catch (IOException e) {
            // It was closed already.
        }
    }
}

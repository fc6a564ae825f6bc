package dev.coffer.calypso.http;

import dev.coffer.core.account.ServerAddress;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A server that misbehaves exactly as told, which no polite mock does. */
final class RawServer implements Closeable {

    interface Script {
        void serve(RawServer server, Socket socket, InputStream in, OutputStream out) throws Exception;
    }

    /** The bodies of the requests that arrived whole. */
    final List<String> bodies = new CopyOnWriteArrayList<>();

    final List<String> requestLines = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final ServerSocket listener;
    private final Script script;

    RawServer(Script script) throws IOException {
        this.script = script;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    ServerAddress address() {
        return ServerAddress.parse("http://127.0.0.1:" + listener.getLocalPort());
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Reads one request to its last byte; false at the end of the stream. */
    boolean read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return false;
            }
            head.append((char) next);
        }
        int length = head.toString()
                .lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .map(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            return false;
        }
        requestLines.add(head.substring(0, head.indexOf("\r\n")));
        bodies.add(new String(body, StandardCharsets.UTF_8));
        return true;
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Says nothing more until the test is over. */
    void stall() throws InterruptedException {
        closed.await();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            script.serve(this, socket, new BufferedInputStream(socket.getInputStream()), socket.getOutputStream());
        } catch (Exception e) {
            // The client hung up, which some scripts provoke.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}

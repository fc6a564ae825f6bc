package dev.coffer.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a second console asks the first to come to the front: a port on the loopback address that understands one word and does nothing
 * else. The word stands in the lock file, so that only who may read the workspace can ring. A socket in the workspace itself would
 * need no port, but its path may have no more than about a hundred characters.
 */
final class Doorbell implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Doorbell.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String COMING = "coming";
    private static final int LONGEST_WORD = 100;

    private final ServerSocket listening;

    private Doorbell(ServerSocket listening) {
        this.listening = listening;
    }

    /**
     * Listens until it is closed.
     *
     * @param rung called on one of {@code io}'s threads
     */
    static Doorbell hang(String word, Runnable rung, Executor io) throws IOException {
        Doorbell bell = new Doorbell(new ServerSocket(0, 2, InetAddress.getLoopbackAddress()));
        io.execute(() -> bell.listen(word, rung));
        return bell;
    }

    int port() {
        return listening.getLocalPort();
    }

    private void listen(String word, Runnable rung) {
        while (!listening.isClosed()) {
            try (Socket visitor = listening.accept()) {
                visitor.setSoTimeout((int) PATIENCE.toMillis());
                if (line(visitor).equals(word)) {
                    rung.run();
                    visitor.getOutputStream().write((COMING + "\n").getBytes(StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                log.debug("A visitor at the door left: {}", e.getMessage());
            }
        }
    }

    /** Whether the console that hung the bell is coming to the front. */
    static boolean ring(Holder holder) {
        if (holder.bell() <= 0 || holder.bell() > 0xFFFF) {
            return false;
        }
        try (Socket door = new Socket()) {
            door.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), holder.bell()), (int) PATIENCE.toMillis());
            door.setSoTimeout((int) PATIENCE.toMillis());
            door.getOutputStream().write((holder.word() + "\n").getBytes(StandardCharsets.UTF_8));
            return line(door).equals(COMING);
        } catch (IOException e) {
            return false;
        }
    }

    private static String line(Socket socket) throws IOException {
        BufferedReader reader = new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), LONGEST_WORD);
        StringBuilder line = new StringBuilder();
        for (int c = reader.read(); c >= 0 && c != '\n' && line.length() < LONGEST_WORD; c = reader.read()) {
            line.append((char) c);
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            log.debug("The door bell could not be taken down: {}", e.getMessage());
        }
    }
}

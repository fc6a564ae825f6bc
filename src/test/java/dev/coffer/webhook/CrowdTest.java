package dev.coffer.webhook;

import static dev.coffer.webhook.Deliverer.request;
import static dev.coffer.webhook.Deliverer.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Crowds that open connections and do not get to the point disturb nobody but each other. */
final class CrowdTest extends ReceiverBench {
    private static final int CROWD = 1_000;
    private final List<Socket> crowd = new ArrayList<>();

    @AfterEach
    void disperse() throws IOException {
        for (Socket socket : crowd) {
            socket.close();
        }
    }

    private Socket join(String says) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
        crowd.add(socket);
        tell(socket, says);
        return socket;
    }

    private static void tell(Socket socket, String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        } catch (IOException e) {
            // Already shown the door.
        }
    }

    private void deliver(int number) throws IOException {
        assertThat(status(
                        port(), request(path(), "{\"type\":\"PAYOUT_CONFIRMED\",\"parentExternalId\":" + number + "}")))
                .as("honest delivery " + number)
                .isEqualTo(200);
    }

    @Test
    void aThousandHalfOpenConnectionsDoNotKeepAnHonestPeerOut() throws IOException {
        for (int i = 0; i < CROWD; i++) {
            join("");
            assertThat(receiver.connections()).isLessThanOrEqualTo(50);
            if (i % 50 == 49) {
                deliver(i);
            }
        }
        assertThat(events.rows).hasSize(CROWD / 50);
    }

    @Test
    void thoseWhoSendAByteNowAndThenDoNotEither() throws IOException {
        for (int i = 0; i < CROWD; i++) {
            join("POST " + path() + " HTTP/1.1\r\nKey: x\r\n"
                    + (i % 2 == 0 ? "" : "Content-Length: 60000\r\nSign: 0\r\n\r\n"));
            if (i % 100 == 99) {
                crowd.forEach(socket -> tell(socket, "A"));
                deliver(i);
            }
        }
        assertThat(events.rows).hasSize(CROWD / 100);
    }

    @Test
    void whoHasNotFinishedAfterTenSecondsHasToLeave() throws IOException {
        Socket slow = join("POST " + path() + " HTTP/1.1\r\n");
        deliver(1);
        assertThat(receiver.connections()).isPositive();
        clock.advance(Duration.ofSeconds(11));
        receiver.tick();
        assertThat(receiver.connections()).isZero();
        slow.setSoTimeout(20_000);
        assertThat(ended(slow)).isTrue();
    }

    private static boolean ended(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (IOException e) {
            return !(e instanceof java.net.SocketTimeoutException);
        }
    }

    @Test
    void whenAllFiftyAreBeingServedTheNextIsTurnedAway() {
        Visitors visitors = new Visitors(GENEROUS, this::nanos);
        List<Visitors.Visitor> inside = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            inside.add(visitors.admit(new Socket()).orElseThrow());
        }
        inside.forEach(visitor -> visitor.served(true));
        Socket late = new Socket();
        assertThat(visitors.admit(late)).isEmpty();
        assertThat(late.isClosed()).isTrue();
        inside.get(7).served(false);
        assertThat(visitors.admit(new Socket())).isPresent();
        assertThat(inside.get(7).socket().isClosed()).isTrue();
        assertThat(inside.get(0).socket().isClosed()).isFalse();
        clock.advance(Duration.ofMinutes(2));
        visitors.endOverdue();
        assertThat(visitors.count()).isZero();
    }
}

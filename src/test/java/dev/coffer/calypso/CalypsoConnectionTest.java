package dev.coffer.calypso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.coffer.calypso.http.Body;
import dev.coffer.calypso.http.Signer;
import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.status.ServerClock;
import dev.coffer.support.MutableClock;
import java.io.IOException;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The whole connection as the wiring opens it, against a real HTTP server. */
class CalypsoConnectionTest {
    private final MockWebServer server = new MockWebServer();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Level before = Level.DEBUG;

    @BeforeEach
    void start() throws IOException {
        server.start();
        before = root.getLevel();
        root.setLevel(Level.TRACE);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stop() {
        root.detachAppender(log);
        root.setLevel(before);
        server.close();
    }

    private CalypsoConnection open() {
        return CalypsoConnection.open(
                ServerAddress.parse("http://127.0.0.1:" + server.getPort()),
                Rig.CREDENTIALS,
                new MutableClock(Rig.NOW),
                new ServerClock(),
                duration -> {},
                new Random(7));
    }

    private void enqueue(int code, String body, String contentType) {
        server.enqueue(new MockResponse.Builder()
                .code(code)
                .setHeader("Content-Type", contentType)
                .body(body)
                .build());
    }

    @Test
    void theServerReceivesTheSignedBytes() throws InterruptedException {
        enqueue(200, Rig.PAYOUT, "text/html");
        try (CalypsoConnection connection = open()) {
            assertThat(connection.payouts().create(Rig.payout()).remoteId()).isEqualTo("481516");
        }
        RecordedRequest request = server.takeRequest();
        assertThat(request.getRequestLine()).isEqualTo("POST /api/v1/payout/create HTTP/1.1");
        byte[] received = Objects.requireNonNull(request.getBody()).toByteArray();
        assertThat(received).hasSize(265);
        assertThat(request.getHeaders().get("Sign"))
                .isEqualTo(new Signer(Rig.CREDENTIALS.apiSecret()).sign(Body.of(received)));
        assertThat(request.getHeaders().get("Key")).isEqualTo(Rig.CREDENTIALS.apiKey());
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
        assertThat(request.getHeaders().get("Accept")).isEqualTo("*/*");
        assertThat(request.getHeaders().get("User-Agent")).startsWith("Coffer");
        assertThat(request.getHeaders().toString()).doesNotContain(Rig.CREDENTIALS.apiSecret());
    }

    @Test
    void redirectsAreNotFollowed() {
        try (CalypsoConnection connection = open()) {
            for (int status : new int[] {301, 302, 303, 307, 308}) {
                server.enqueue(new MockResponse.Builder()
                        .code(status)
                        .setHeader("Location", server.url("/elsewhere"))
                        .build());
                FailureException thrown = catchThrowableOfType(
                        FailureException.class, () -> connection.payouts().create(Rig.payout()));
                assertThat(thrown.failure()).isInstanceOf(Failure.BadAnswer.class);
            }
        }
        assertThat(server.getRequestCount()).isEqualTo(5);
    }

    @Test
    void anErrorAnswerArrivesWithItsCode() {
        enqueue(400, Rig.error("016"), "application/json");
        try (CalypsoConnection connection = open()) {
            FailureException thrown = catchThrowableOfType(
                    FailureException.class, () -> connection.payouts().create(Rig.payout()));
            assertThat(thrown.failure()).isEqualTo(new Failure.Rejected("016", "said 016", "b7c0-1"));
        }
    }

    @Test
    void theLogTellsTheExchangeAndNoSecret() throws InterruptedException {
        enqueue(200, Rig.PAYOUT, "application/json");
        enqueue(400, Rig.error("001"), "application/json");
        try (CalypsoConnection connection = open()) {
            connection.payouts().create(Rig.payout());
            assertThatThrownBy(() -> connection.payouts().findByKey(Rig.KEY)).isInstanceOf(FailureException.class);
        }
        String lines = log.list.stream()
                .filter(event -> !event.getLoggerName().startsWith("mockwebserver3"))
                .map(ILoggingEvent::getFormattedMessage)
                .collect(Collectors.joining("\n"));
        assertThat(lines)
                .contains("POST /api/v1/payout/create answered 200 in 0 ms, trace -")
                .contains("POST /api/v1/payout answered 400 in 0 ms, trace b7c0-1");
        String sign = server.takeRequest().getHeaders().get("Sign");
        assertThat(sign).hasSize(128);
        assertThat(lines)
                .doesNotContain(
                        sign,
                        Rig.CREDENTIALS.apiKey(),
                        Rig.CREDENTIALS.apiSecret(),
                        Rig.KEY.toString(),
                        "TXYZ",
                        "12.5",
                        "Invoice",
                        "481516",
                        "said 001");
    }
}

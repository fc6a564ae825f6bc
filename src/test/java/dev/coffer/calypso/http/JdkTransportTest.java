package dev.coffer.calypso.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What really happened on the wire decides between "nothing was paid" and "nobody knows". */
class JdkTransportTest {
    private static final Request CREATE =
            new Request("POST", "/api/v1/payout/create", Body.ofText("{\"pay\":1}"), Map.of("Key", "k"));
    private static final Limits PATIENT = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(20), 1 << 20);
    private static final Limits HASTY = new Limits(Duration.ofSeconds(5), Duration.ofMillis(300), 1 << 20);

    private static Failure failure(ServerAddress server, Limits limits) {
        try (JdkTransport transport = new JdkTransport(server, limits)) {
            FailureException thrown = catchThrowableOfType(FailureException.class, () -> transport.send(CREATE));
            assertThat(thrown).isNotNull();
            return thrown.failure();
        }
    }

    private static void assertNoAnswer(Limits limits, RawServer.Script script) throws IOException {
        try (RawServer server = new RawServer(script)) {
            Failure failure = failure(server.address(), limits);
            assertThat(failure).isInstanceOf(Failure.NoAnswer.class);
            assertThat(failure.certainlyNotAccepted()).isFalse();
            assertThat(server.bodies.size()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void refusedIsUnreachable() throws IOException {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        Failure failure = failure(ServerAddress.parse("http://127.0.0.1:" + port), PATIENT);
        assertThat(failure).isInstanceOf(Failure.Unreachable.class);
        assertThat(failure.certainlyNotAccepted()).isTrue();
    }

    @Test
    void anUnknownNameIsUnreachable() {
        assertThat(failure(ServerAddress.parse("https://coffer.invalid"), PATIENT))
                .isInstanceOf(Failure.Unreachable.class);
    }

    @Test
    void tlsThatIsNotAgreedIsUnreachableAndNothingIsSent() throws IOException {
        try (RawServer server = new RawServer((it, socket, in, out) -> {
            in.read();
            RawServer.write(out, "HTTP/1.1 400 Bad Request\r\n\r\n");
            // The client ends this: a reset from here could overtake the answer, and then nobody can tell what
            // happened.
            in.transferTo(OutputStream.nullOutputStream());
        })) {
            assertThat(failure(ServerAddress.parse("https://127.0.0.1:" + server.port()), PATIENT))
                    .isInstanceOf(Failure.Unreachable.class);
            assertThat(server.bodies).isEmpty();
        }
    }

    @Test
    void acceptedThenClosedIsNoAnswer() throws IOException {
        assertNoAnswer(PATIENT, (server, socket, in, out) -> {});
    }

    @Test
    void readThenClosedIsNoAnswer() throws IOException {
        assertNoAnswer(PATIENT, (server, socket, in, out) -> server.read(in));
    }

    @Test
    void readThenResetIsNoAnswer() throws IOException {
        assertNoAnswer(PATIENT, (server, socket, in, out) -> {
            server.read(in);
            socket.setSoLinger(true, 0);
        });
    }

    @Test
    void halfAHeaderIsNoAnswer() throws IOException {
        assertNoAnswer(PATIENT, (server, socket, in, out) -> {
            server.read(in);
            RawServer.write(out, "HTTP/1.1 200 OK\r\nContent-Le");
        });
    }

    @Test
    void halfABodyIsNoAnswer() throws IOException {
        assertNoAnswer(PATIENT, (server, socket, in, out) -> {
            server.read(in);
            RawServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":");
        });
    }

    @Test
    void halfAChunkedBodyIsNoAnswer() throws IOException {
        assertNoAnswer(PATIENT, (server, socket, in, out) -> {
            server.read(in);
            RawServer.write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n{\"id\":\r\n");
        });
    }

    @Test
    void whatIsNotHttpIsNoAnswer() throws IOException {
        assertNoAnswer(PATIENT, (server, socket, in, out) -> {
            server.read(in);
            RawServer.write(out, "220 mail.example ESMTP\r\n\r\n");
        });
    }

    @Test
    void silenceEndsWithTheTimeOut() throws IOException {
        assertNoAnswer(HASTY, (server, socket, in, out) -> {
            server.read(in);
            server.stall();
        });
    }

    @Test
    void aBodyThatStopsComingEndsWithTheTimeOut() throws IOException {
        assertNoAnswer(HASTY, (server, socket, in, out) -> {
            server.read(in);
            RawServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":");
            server.stall();
        });
    }

    /** The client library repeats some requests by itself when a kept-alive connection turns out closed. Never a payout. */
    @Test
    void aKeptConnectionThatClosesDoesNotSendTwice() throws IOException {
        try (RawServer server = new RawServer((it, socket, in, out) -> {
                    it.read(in);
                    RawServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
                    it.read(in);
                });
                JdkTransport transport = new JdkTransport(server.address(), PATIENT)) {
            assertThat(transport.send(CREATE).status()).isEqualTo(200);
            FailureException thrown = catchThrowableOfType(FailureException.class, () -> transport.send(CREATE));
            assertThat(thrown.failure()).isInstanceOf(Failure.NoAnswer.class);
            assertThat(server.bodies).hasSize(2);
        }
    }

    @Test
    void anInterruptIsNoAnswerAndStaysSet() throws IOException {
        try (RawServer server = new RawServer((it, socket, in, out) -> it.stall())) {
            Thread.currentThread().interrupt();
            Failure failure;
            try (JdkTransport transport = new JdkTransport(server.address(), PATIENT)) {
                failure = catchThrowableOfType(FailureException.class, () -> transport.send(CREATE))
                        .failure();
            } finally {
                assertThat(Thread.interrupted()).isTrue();
            }
            assertThat(failure).isInstanceOf(Failure.NoAnswer.class);
        }
    }

    @Test
    void readsABodyUpToTheLimitAndStopsBeyondIt() throws IOException {
        for (int extra = 0; extra <= 1; extra++) {
            String body = "x".repeat(PATIENT.bodyBytes() + extra);
            try (RawServer server = new RawServer((it, socket, in, out) -> {
                it.read(in);
                RawServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
                it.stall();
            })) {
                if (extra == 0) {
                    try (JdkTransport transport = new JdkTransport(server.address(), PATIENT)) {
                        assertThat(transport.send(CREATE).body().length()).isEqualTo(1 << 20);
                    }
                } else {
                    assertThat(failure(server.address(), PATIENT)).isInstanceOf(Failure.BadAnswer.class);
                }
            }
        }
    }

    @Test
    void anEndlessBodyIsCutOff() throws IOException {
        try (RawServer server = new RawServer((it, socket, in, out) -> {
            it.read(in);
            RawServer.write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (true) {
                RawServer.write(out, "1000\r\n" + "x".repeat(4096) + "\r\n");
            }
        })) {
            assertThat(failure(server.address(), PATIENT)).isInstanceOf(Failure.BadAnswer.class);
        }
    }

    @Test
    void deletesWithABody() throws IOException {
        try (RawServer server = new RawServer((it, socket, in, out) -> {
                    it.read(in);
                    RawServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                });
                JdkTransport transport = new JdkTransport(server.address(), PATIENT)) {
            Request delete = new Request("DELETE", "/api/v1/subscription/webhook", Body.ofText("{}"), Map.of());
            assertThat(transport.send(delete).status()).isEqualTo(200);
            assertThat(server.requestLines).containsExactly("DELETE /api/v1/subscription/webhook HTTP/1.1");
            assertThat(server.bodies).containsExactly("{}");
        }
    }

    @Test
    void aKeyThatCannotBeAHeaderIsRefusedWithoutQuotingIt() throws IOException {
        try (RawServer server = new RawServer((it, socket, in, out) -> it.read(in));
                JdkTransport transport = new JdkTransport(server.address(), PATIENT)) {
            Request request = new Request("POST", "/", Body.EMPTY, Map.of("Key", "abc\ndef"));
            FailureException thrown = catchThrowableOfType(FailureException.class, () -> transport.send(request));
            assertThat(thrown.failure()).isInstanceOf(Failure.Unauthorized.class);
            assertThat(thrown).hasMessageNotContaining("def").hasNoCause();
        }
    }
}

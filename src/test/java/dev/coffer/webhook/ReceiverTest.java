package dev.coffer.webhook;

import static dev.coffer.webhook.Deliverer.request;
import static dev.coffer.webhook.Deliverer.say;
import static dev.coffer.webhook.Deliverer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.core.webhook.ListenAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, who is not, and what is left behind of either. */
final class ReceiverTest extends ReceiverBench {
    private static final String EVENT = EventReaderTest.VECTOR;

    @Test
    void aGenuineDeliveryIsKeptBeforeItIsAnswered() throws IOException {
        String answer = say(port(), request(path(), EVENT));
        assertThat(answer)
                .startsWith("HTTP/1.1 200 ")
                .contains("Content-Length: 0")
                .endsWith("\r\n\r\n");
        assertThat(events.rows).hasSize(1);
        assertThat(arrived).hasValue(1);
        assertThat(receiver.url()).isEqualTo("http://127.0.0.1:" + port() + path());
    }

    @Test
    void theSameBytesAgainAreTheSameEvent() throws IOException {
        for (int i = 0; i < 3; i++) {
            assertThat(status(port(), request(path(), EVENT))).isEqualTo(200);
        }
        assertThat(events.rows)
                .singleElement()
                .satisfies(row -> assertThat(row.deliveries()).isEqualTo(3));
        assertThat(intake.tally().current().repeats()).isEqualTo(2);
    }

    @Test
    void aWrongSignatureLeavesNothingButACount() throws Exception {
        assertThat(status(port(), request(path(), EVENT, Deliverer.sign(EVENT + " "))))
                .isEqualTo(401);
        assertThat(status(port(), request(path(), EVENT).replace(Deliverer.KEY, "unknown")))
                .isEqualTo(401);
        assertThat(status(port(), request(path(), EVENT, "é"))).isEqualTo(401);
        assertThat(events.rows).isEmpty();
        assertThat(arrived).hasValue(0);
        assertThat(events.wrong).isZero();
        receiver.tick();
        db.submit(() -> {}).get();
        assertThat(events.wrong).isEqualTo(3);
    }

    @Test
    void aChunkedBodyIsABodyToo() throws IOException {
        String chunked = "POST " + path() + " HTTP/1.1\r\nHost: x\r\nKey: " + Deliverer.KEY + "\r\nSign: "
                + Deliverer.sign(EVENT) + "\r\nTransfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(10) + "\r\n" + EVENT.substring(0, 10) + "\r\n"
                + Integer.toHexString(EVENT.length() - 10) + "\r\n" + EVENT.substring(10) + "\r\n0\r\n\r\n";
        assertThat(status(port(), chunked)).isEqualTo(200);
        assertThat(events.rows).hasSize(1);
    }

    @Test
    void whoAsksFirstIsToldToGoOn() throws IOException {
        String asking = request(path(), EVENT).replace("\r\n\r\n", "\r\nExpect: 100-continue\r\n\r\n");
        assertThat(say(port(), asking)).startsWith("HTTP/1.1 100").contains("HTTP/1.1 200");
    }

    @Test
    void refusalsHaveNoWords() throws IOException {
        String genuine = request(path(), EVENT);
        assertNothingSaid(say(port(), genuine.replace(path(), "/hook/guess")), 404);
        assertNothingSaid(say(port(), genuine.replace(path(), path() + "/")), 404);
        assertNothingSaid(say(port(), genuine.replace("POST", "PUT")), 405);
        assertNothingSaid(say(port(), genuine.replaceFirst("Sign: [0-9a-f]+\r\n", "")), 401);
        assertNothingSaid(say(port(), genuine.replaceFirst("Key: [0-9a-f]+\r\n", "$0$0")), 401);
        assertNothingSaid(say(port(), genuine.replace("Content-Length: ", "Content-Length: -")), 400);
        assertNothingSaid(say(port(), genuine.replace("HTTP/1.1", "HTTP/7.1")), 400);
        assertNothingSaid(say(port(), genuine.replace("HTTP/1.1", "HTTP/-12.0")), 400);
        assertNothingSaid(say(port(), "GET\r\n\r\n"), 400);
        assertNothingSaid(say(port(), "GET / HTTP/1.1\r\n" + "A: b\r\n".repeat(100) + "\r\n"), 400);
        assertNothingSaid(say(port(), "GET / HTTP/1.1\r\nA: " + "b".repeat(20_000) + "\r\n\r\n"), 400);
        assertThat(events.rows).isEmpty();
    }

    private static void assertNothingSaid(String answer, int status) {
        assertThat(Deliverer.statusOf(answer)).as(answer).isEqualTo(status);
        assertThat(answer).endsWith("\r\n\r\n").contains("Content-Length: 0").doesNotContain("Server:");
    }

    @Test
    void aBodyOfMoreThanSixtyFourKibIsRefusedHoweverItComes() throws IOException {
        String fits = "{\"type\":\"A\"}" + " ".repeat(64 * 1024 - 12);
        assertThat(fits).hasSize(64 * 1024);
        assertThat(status(port(), request(path(), fits))).isEqualTo(200);
        assertThat(status(port(), request(path(), fits + " "))).isEqualTo(413);
        String chunk = Integer.toHexString(40_000) + "\r\n" + "x".repeat(40_000) + "\r\n";
        String chunked = "POST " + path() + " HTTP/1.1\r\nHost: x\r\nKey: " + Deliverer.KEY
                + "\r\nSign: 00\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk + chunk + "0\r\n\r\n";
        assertThat(status(port(), chunked)).isEqualTo(413);
    }

    @Test
    void whenTheDiskWillNotHaveItTheSenderIsAskedToComeAgain() throws IOException {
        events.full = true;
        assertThat(status(port(), request(path(), EVENT))).isEqualTo(503);
        events.full = false;
        assertThat(status(port(), request(path(), EVENT))).isEqualTo(200);
    }

    @Test
    void withoutAnySecretNothingCanBeCheckedSoNothingIsRefusedForGood() throws IOException {
        secrets.remove(Deliverer.KEY);
        assertThat(status(port(), request(path(), EVENT))).isEqualTo(503);
    }

    @Test
    void onePeerMakesTwentyRequestsASecond() throws IOException {
        restart(ListenerLimits.STANDARD);
        for (int i = 0; i < 20; i++) {
            assertThat(status(port(), request(path(), EVENT))).isEqualTo(200);
        }
        assertThat(status(port(), request(path(), EVENT))).isEqualTo(429);
        clock.advance(Duration.ofMillis(50));
        assertThat(status(port(), request(path(), EVENT))).isEqualTo(200);
        assertThat(status(port(), request(path(), EVENT))).isEqualTo(429);
        clock.advance(Duration.ofSeconds(1));
        for (int i = 0; i < 20; i++) {
            assertThat(status(port(), request(path(), EVENT))).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.7", "::"})
    void anAddressThatOthersReachNeedsTls(String host) {
        ListenAddress open = new ListenAddress(host, 0, path());
        assertThatThrownBy(() -> EventReceiver.forConsole(
                        open, Optional.empty(), new EventReceiver.Ground(GENEROUS, io, this::nanos), intake))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PKCS#12");
    }

    @Test
    void aTakenPortIsSaidInASentence() {
        ListenAddress taken = new ListenAddress("127.0.0.1", port(), path());
        assertThatThrownBy(() -> EventReceiver.forConsole(
                        taken, Optional.empty(), new EventReceiver.Ground(GENEROUS, io, this::nanos), intake))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("polling goes on");
    }

    @Test
    void bracketsOfAnAddressAreWrittenOnce() {
        for (String host : new String[] {"::1", "[::1]"}) {
            ListenAddress there = ListenAddress.parse(host + ":8443", path());
            assertThat(there.host()).isEqualTo("::1");
            assertThat(EventReceiver.url(there, 8443, true)).isEqualTo("https://[::1]:8443" + path());
        }
    }

    @Test
    void aPortThatChangesWithEveryStartCannotBeChosen() {
        assertThatThrownBy(() -> ListenAddress.parse("127.0.0.1:0", path()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another port at every start")
                .hasMessageContaining("Choose a port");
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "999.1.1.1", "127.0.0.1/x", ""})
    void namesAreNotLookedUp(String host) {
        assertThatThrownBy(() -> new ListenAddress(host, 1, path())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pathsCannotBeGuessed() {
        Random seeded = new Random(1);
        assertThat(ListenAddress.freshPath(seeded)).startsWith("/hook/").hasSize(6 + 22);
        assertThat(ListenAddress.freshPath(seeded)).isNotEqualTo(ListenAddress.freshPath(seeded));
        assertThatThrownBy(() -> new ListenAddress("127.0.0.1", 1, "/hook/short"))
                .hasMessageContaining("guess");
    }
}

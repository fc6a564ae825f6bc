package dev.coffer.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class FaultsTest extends SandboxBench {

    @Test
    void dropAfterAcceptStoresAndSaysNothing() throws IOException {
        sandbox.faults().set("drop-after-accept=1");
        String key = Merchant.key();
        assertThatThrownBy(() -> create(key)).isInstanceOf(IOException.class);
        assertThat(sandbox.payouts()).hasSize(1);
        assertThat(lookUp(key).statusCode()).isEqualTo(200);
    }

    @Test
    void dropBeforeAcceptStoresNothing() throws IOException {
        sandbox.faults().set("drop-before-accept=1");
        String key = Merchant.key();
        assertThatThrownBy(() -> create(key)).isInstanceOf(IOException.class);
        assertThat(sandbox.payouts()).isEmpty();
        assertThat(Merchant.code(lookUp(key))).isEqualTo("004");
        assertThat(sandbox.requests()).hasSize(1);
    }

    @Test
    void errorBeforeAndAfterAcceptLookTheSame() throws IOException {
        for (String name : new String[] {"error-before-accept", "error-after-accept"}) {
            sandbox.faults().replace(Map.of(name, "1"));
            HttpResponse<String> answer = create(Merchant.key());
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(Merchant.code(answer)).isEqualTo("000");
        }
        assertThat(sandbox.payouts()).hasSize(1);
    }

    @Test
    void errorAfterAcceptDoesNotHideARefusal() throws IOException {
        String key = Merchant.key();
        create(key);
        sandbox.faults().set("error-after-accept=1");
        assertThat(Merchant.code(create(key))).isEqualTo("016");
    }

    @Test
    void cutJsonPromisesMoreThanItSends() throws IOException {
        String key = Merchant.key();
        sandbox.faults().set("cut-json=1");
        assertThatThrownBy(() -> create(key)).isInstanceOf(IOException.class);
        assertThat(sandbox.payouts()).hasSize(1);
        sandbox.faults().clear();
        assertThat(lookUp(key).statusCode()).isEqualTo(200);
    }

    @Test
    void emptyBodyIsA200WithNothingInIt() throws IOException {
        sandbox.faults().set("empty-body=1");
        HttpResponse<String> answer = create(Merchant.key());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(sandbox.payouts()).hasSize(1);
    }

    @Test
    void htmlComesAs200AndAs502WithAndWithoutAcceptance() throws IOException {
        sandbox.faults().set("html.create=1");
        Set<String> seen = new HashSet<>();
        int stored = 0;
        for (int i = 0; i < 40; i++) {
            HttpResponse<String> answer = create(Merchant.key());
            assertThat(answer.body()).startsWith("<!DOCTYPE html>");
            assertThatThrownBy(() -> Merchant.json(answer)).isInstanceOf(JacksonException.class);
            int now = sandbox.payouts().size();
            seen.add(answer.statusCode() + (now > stored ? " stored" : " not stored"));
            stored = now;
        }
        assertThat(seen).containsExactlyInAnyOrder("200 stored", "200 not stored", "502 stored", "502 not stored");
        assertThat(lookUp(Merchant.key()).statusCode()).isEqualTo(400);
    }

    @Test
    void rateLimitSaysWhenToComeBack() throws IOException {
        sandbox.faults().set("rate-limit=1:7");
        HttpResponse<String> answer = create(Merchant.key());
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("7");
        assertThat(sandbox.payouts()).isEmpty();
    }

    @Test
    void staleReadShowsTheStateBefore() throws IOException {
        String id = merchant.created("x");
        sandbox.faults().set("stale-read=1");
        assertThat(Merchant.code(merchant.post("payout", "{\"id\":\"" + id + "\"}")))
                .isEqualTo("004");
        pass(1_000);
        assertThat(merchant.state(id)).isEqualTo("CREATED");
        pass(3_000);
        assertThat(merchant.state(id)).isEqualTo("IN_PROGRESS");
        assertThat(merchant.payout(id).path("transactionHash").isNull()).isTrue();
        pass(4_000);
        assertThat(merchant.state(id)).isEqualTo("IN_PROGRESS");
        assertThat(merchant.payout(id).path("transactionHash").isString()).isTrue();
        sandbox.faults().clear();
        assertThat(merchant.state(id)).isEqualTo("COMPLETED");
    }

    @ParameterizedTest
    @ValueSource(longs = {-3600, 3600})
    void clockOffsetMovesDateAndWindow(long seconds) throws IOException {
        sandbox.faults().set("clock-offset=" + seconds);
        HttpResponse<String> answer = create(Merchant.key());
        assertThat(Merchant.code(answer)).isEqualTo("011");
        assertThat(answer.headers().firstValue("Date"))
                .contains(seconds < 0 ? "Mon, 21 Sep 2026 13:13:20 GMT" : "Mon, 21 Sep 2026 15:13:20 GMT");
    }

    @Test
    void refuseClosesThePortAndOpensItAgain() throws IOException {
        int port = sandbox.port();
        create(Merchant.key());
        sandbox.faults().set("refuse=1000");
        // A new connection each time: a pooled one ends differently.
        assertThatThrownBy(() -> connectOften(port)).isInstanceOf(ConnectException.class);
        assertThat(awaitAnswer().statusCode()).isEqualTo(200);
        assertThat(sandbox.port()).isEqualTo(port);
        assertThat(sandbox.faults().current()).isEmpty();
    }

    @Test
    void refuseOnStartEndsByItself() throws IOException {
        restart(SandboxOptions.defaults().withFault("refuse=200"));
        assertThat(awaitAnswer().statusCode()).isEqualTo(200);
    }

    @Test
    void delayHoldsTheAnswerBack() throws IOException {
        sandbox.faults().set("delay=60");
        long start = System.nanoTime();
        create(Merchant.key());
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(60_000_000);
    }

    @Test
    void trickleStillArrivesWhole() throws IOException {
        sandbox.faults().set("trickle=1");
        assertThat(Merchant.json(create(Merchant.key())).path("state").stringValue())
                .isEqualTo("CREATED");
    }

    @Test
    void strikesAboutAsOftenAsAskedAndTheSameForTheSameSeed() {
        assertThat(pattern(7)).isEqualTo(pattern(7)).isNotEqualTo(pattern(8));
        assertThat(pattern(7).chars().filter(c -> c == 'x').count()).isBetween(200L, 300L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "html",
                "html=",
                "html=2",
                "html=-1",
                "html=1e-3",
                "html=x",
                "html.admin=1",
                "delay=x",
                "delay=-1",
                "delay=5@2",
                "rate-limit=1:x",
                "refuse=0.5",
                "clock-offset=1h"
            })
    void saysWhatIsWrongWithAValue(String fault) {
        assertThatThrownBy(() -> SandboxOptions.defaults().withFault(fault))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(".");
    }

    @Test
    void listsTheKnownNames() {
        assertThatThrownBy(() -> SandboxFaults.check("gremlins=1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("gremlins")
                .hasMessageContaining("drop-after-accept")
                .hasMessageContaining("stale-read");
        assertThat(SandboxFaults.knownNames()).contains("refuse");
    }

    private static String pattern(long seed) {
        SandboxFaults faults = new SandboxFaults(seed);
        faults.set("html=0.25");
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            pattern.append(faults.strikes(FaultKind.HTML, ApiCalls.CREATE) ? 'x' : '.');
        }
        return pattern.toString();
    }

    private HttpResponse<String> create(String key) throws IOException {
        return merchant.create(Merchant.TRON, "1", "TRX", "", key);
    }

    private HttpResponse<String> lookUp(String key) throws IOException {
        return merchant.post("payout", "{\"idempotencyKey\":\"" + key + "\"}");
    }

    private static void connectOften(int port) throws IOException {
        for (int i = 0; i < 500; i++) {
            new Socket(InetAddress.getLoopbackAddress(), port).close();
        }
    }

    /** Asks until somebody answers; the surrounding run has a time limit of its own. */
    private HttpResponse<String> awaitAnswer() {
        while (true) {
            try {
                return create(Merchant.key());
            } catch (IOException e) {
                Thread.onSpinWait();
            }
        }
    }
}

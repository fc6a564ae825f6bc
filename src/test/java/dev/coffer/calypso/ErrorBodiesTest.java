package dev.coffer.calypso;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.calypso.http.Body;
import dev.coffer.calypso.http.Response;
import dev.coffer.core.failure.Failure;
import dev.coffer.support.MutableClock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorBodiesTest {
    private final ErrorBodies errors = new ErrorBodies(new MutableClock(Rig.NOW), Rig.CREDENTIALS);

    private Optional<Failure> read(int status, String body, Map<String, String> headers) {
        return errors.read(new Response(status, headers, Body.ofText(body)));
    }

    /** The body decides before the status: calypso-api.md 4.2 and 4.3. */
    @ParameterizedTest
    @CsvSource({
        "000, 400, ServerFault, false",
        "000, 500, ServerFault, false",
        "000, 200, ServerFault, false",
        "000, 429, ServerFault, false",
        "001, 400, Rejected, true",
        "001, 500, Rejected, true",
        "001, 200, Rejected, true",
        "002, 400, Unauthorized, true",
        "003, 400, Unauthorized, true",
        "003, 500, Unauthorized, true",
        "004, 400, Rejected, false",
        "006, 400, Rejected, false",
        "009, 400, Rejected, false",
        "010, 400, Rejected, true",
        "011, 400, ClockSkew, true",
        "011, 401, ClockSkew, true",
        "012, 400, Rejected, false",
        "014, 400, Rejected, true",
        "015, 400, Rejected, true",
        "016, 400, Rejected, false",
        "016, 500, Rejected, false",
        "028, 400, Rejected, false",
        "777, 400, Rejected, false",
        "777, 500, ServerFault, false",
        "777, 200, BadAnswer, false",
        "001, 401, Unauthorized, true",
        "001, 403, Forbidden, true",
        "001, 429, RateLimited, true",
        "001, 302, BadAnswer, false",
    })
    void readsTheCode(String code, int status, String kind, boolean certain) {
        Failure failure = read(status, Rig.error(code), Map.of()).orElseThrow();
        assertThat(failure.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(failure.certainlyNotAccepted()).isEqualTo(certain);
    }

    @ParameterizedTest
    @CsvSource({
        "301, BadAnswer", "302, BadAnswer", "307, BadAnswer", "308, BadAnswer", "400, BadAnswer", "401, Unauthorized",
        "403, Forbidden", "404, BadAnswer", "408, BadAnswer", "413, BadAnswer", "429, RateLimited", "500, ServerFault",
        "502, ServerFault", "503, ServerFault", "504, ServerFault",
    })
    void readsTheStatusWhenTheBodySaysNothing(int status, String kind) {
        for (String body : new String[] {"", "<html/>", "{}", "[]", "{\"errorCode\":\"E1\"}", "{\"errorCode\":null}"}) {
            Failure failure = read(status, body, Map.of()).orElseThrow();
            assertThat(failure.getClass().getSimpleName()).as(body).isEqualTo(kind);
        }
    }

    @Test
    void keepsCodeTextAndTrace() {
        assertThat(read(400, Rig.error("015"), Map.of())).contains(new Failure.Rejected("015", "said 015", "b7c0-1"));
        assertThat(read(400, "{\"errorCode\":16}", Map.of())).contains(new Failure.Rejected("016", "", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | 7",
                "0 | 0",
                "' 12 ' | 12",
                "'' | 5",
                "soon | 5",
                "-3 | 5",
                "999999999 | 3600",
                "99999999999999999999 | 5",
                "Mon, 21 Sep 2026 14:14:00 GMT | 40",
                "Mon, 21 Sep 2026 14:00:00 GMT | 0",
            })
    void readsRetryAfter(String header, int seconds) {
        assertThat(read(429, "", Map.of("Retry-After", header)))
                .contains(new Failure.RateLimited(Duration.ofSeconds(seconds)));
    }

    @Test
    void readsARetryDateAgainstTheServersOwnClock() {
        Map<String, String> headers =
                Map.of("retry-after", "Mon, 21 Sep 2026 15:00:09 GMT", "date", "Mon, 21 Sep 2026 15:00:00 GMT");
        assertThat(read(429, "", headers)).contains(new Failure.RateLimited(Duration.ofSeconds(9)));
    }

    @Test
    void namesTheRedirect() {
        assertThat(read(307, "", Map.of()).orElseThrow().technical()).contains("redirect");
    }

    @Test
    void aServerThatQuotesOurKeysDoesNotSpreadThem() {
        String body = "{\"errorCode\":\"002\",\"message\":\"no key " + Rig.CREDENTIALS.apiKey() + " / "
                + Rig.CREDENTIALS.apiSecret() + "\\nFAKE LOG LINE\",\"traceId\":\"a\\nb\"}";
        assertThat(read(400, body, Map.of()))
                .contains(new Failure.Unauthorized("002", "no key … / … FAKE LOG LINE", null));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204})
    void aSuccessWithoutACodeIsNoFailure(int status) {
        assertThat(read(status, Rig.PAYOUT, Map.of())).isEmpty();
    }
}

package dev.coffer.calypso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Assets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What is sent again, when, with what, and what is not. */
class RepeatingTest {
    private static final String EMPTY_ACCOUNT = "{\"account\":\"" + Rig.ACCOUNT + "\",\"balances\":[]}";
    private final Rig rig = new Rig();

    private static Failure failure(ThrowingCallable call) {
        FailureException thrown = catchThrowableOfType(FailureException.class, call);
        assertThat(thrown).isNotNull();
        return thrown.failure();
    }

    private static Map<String, String> dated(Instant serverTime) {
        return Map.of("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(serverTime.atOffset(ZoneOffset.UTC)));
    }

    private static long millis(Duration... sleeps) {
        return List.of(sleeps).stream().mapToLong(Duration::toMillis).sum();
    }

    @Test
    void aReadIsTriedThreeTimesWithGrowingWaitsAndFreshSignatures() {
        rig.fails(new Failure.Unreachable("x")).fails(new Failure.NoAnswer("x")).answers(200, EMPTY_ACCOUNT);
        assertThat(rig.connection.balances().read().balances()).isEmpty();
        assertThat(rig.sleeps).hasSize(2);
        assertThat(rig.sleeps.get(0)).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
        assertThat(rig.sleeps.get(1)).isBetween(Duration.ofMillis(500), Duration.ofMillis(1000));
        assertThat(rig.bodies().stream().distinct()).hasSize(3);
        assertThat(rig.requests.stream()
                        .map(request -> request.headers().get("Sign"))
                        .distinct())
                .hasSize(3);
        assertThat(rig.bodies().get(2))
                .isEqualTo("{\"account\":\"" + Rig.ACCOUNT + "\",\"timestamp\":"
                        + (Rig.NOW.toEpochMilli() + millis(rig.sleeps.get(0), rig.sleeps.get(1))) + "}");
    }

    /** The waits come from the injected source of chance and from nowhere else. */
    @Test
    void theSameSeedWaitsTheSame() {
        List<Rig> twins = List.of(new Rig(), new Rig());
        for (Rig twin : twins) {
            twin.answers(503, "").answers(503, "").answers(503, "");
            failure(() -> twin.connection.balances().read());
        }
        assertThat(twins.get(0).sleeps).hasSize(2).isEqualTo(twins.get(1).sleeps);
    }

    @Test
    void theThirdFailureIsTheAnswer() {
        rig.answers(502, "<html/>").answers(500, Rig.error("000")).answers(503, "");
        assertThat(failure(() -> rig.connection.payouts().findByKey(Rig.KEY)))
                .isEqualTo(new Failure.ServerFault(503, "no readable explanation", null));
        assertThat(rig.requests).hasSize(3);
    }

    @Test
    void everyReadIsRepeated() {
        Amount amount = Amount.of(Assets.of("BTC"), "1");
        List<ThrowingCallable> reads = List.of(
                () -> rig.connection.payouts().findByKey(Rig.KEY),
                () -> rig.connection.payouts().findById("1"),
                () -> rig.connection.balances().read(),
                () -> rig.connection.fees().quote(amount),
                () -> rig.connection.rates().read(Assets.payable(), "USD"));
        for (ThrowingCallable read : reads) {
            rig.requests.clear();
            IntStream.range(0, 3).forEach(i -> rig.fails(new Failure.NoAnswer("x")));
            assertThat(failure(read)).isInstanceOf(Failure.NoAnswer.class);
            assertThat(rig.requests).hasSize(3);
        }
    }

    @Test
    void whatWillNotGetBetterIsNotRepeated() {
        for (String body : List.of(Rig.error("001"), Rig.error("002"), Rig.error("010"), "<html/>")) {
            Rig fresh = new Rig().answers(400, body);
            failure(() -> fresh.connection.balances().read());
            assertThat(fresh.requests).hasSize(1);
        }
    }

    @Test
    void aLimitedReadWaitsAsLongAsItIsTold() {
        rig.answers(429, "", Map.of("Retry-After", "7")).answers(429, "").answers(200, EMPTY_ACCOUNT);
        rig.connection.balances().read();
        assertThat(rig.sleeps).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(5));
    }

    @Test
    void aVeryLongLimitIsToldInsteadOfWaited() {
        rig.answers(429, "", Map.of("Retry-After", "31"));
        assertThat(failure(() -> rig.connection.balances().read()))
                .isEqualTo(new Failure.RateLimited(Duration.ofSeconds(31)));
        assertThat(rig.sleeps).isEmpty();
    }

    @Test
    void fiveRequestsASecondOverAllCalls() {
        for (int i = 0; i < 11; i++) {
            rig.answers(200, i % 2 == 0 ? Rig.PAYOUT : EMPTY_ACCOUNT);
        }
        for (int i = 0; i < 11; i++) {
            if (i % 2 == 0) {
                rig.connection.payouts().create(Rig.payout());
            } else {
                rig.connection.balances().read();
            }
        }
        assertThat(rig.sleeps).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @Test
    void aRefusedTimestampIsCorrectedOnceUnderTheSameKey() {
        Instant server = Rig.NOW.plusSeconds(400);
        rig.answers(400, Rig.error("011"), dated(server)).answers(200, Rig.PAYOUT, dated(server));
        assertThat(rig.connection.payouts().create(Rig.payout()).remoteId()).isEqualTo("481516");
        assertThat(rig.requests).hasSize(2);
        assertThat(rig.bodies().get(0)).contains("\"timestamp\":1790000000000,");
        assertThat(rig.bodies().get(1)).contains("\"timestamp\":1790000400500,").contains(Rig.KEY.toString());
        assertThat(rig.bodies().get(1).replace("1790000400500", "1790000000000"))
                .isEqualTo(rig.bodies().get(0));
        assertThat(rig.requests.get(1).headers().get("Sign"))
                .isNotEqualTo(rig.requests.get(0).headers().get("Sign"));
        assertThat(rig.serverClock.offset().current()).isEqualTo(Duration.ofMillis(400_500));
    }

    @Test
    void aTimestampRefusedTwiceIsAClockSkew() {
        Instant server = Rig.NOW.minusSeconds(600);
        rig.answers(400, Rig.error("011"), dated(server)).answers(400, Rig.error("011"), dated(server));
        assertThat(failure(() -> rig.connection.payouts().create(Rig.payout())))
                .isEqualTo(new Failure.ClockSkew(Duration.ofMillis(-599_500)));
        assertThat(rig.requests).hasSize(2);
    }

    @Test
    void aReadRefusedForItsTimestampIsCorrectedToo() {
        rig.answers(400, Rig.error("011"), dated(Rig.NOW.plusSeconds(400))).answers(200, EMPTY_ACCOUNT);
        rig.connection.balances().read();
        assertThat(rig.bodies().get(1)).contains("\"timestamp\":1790000400500");
    }

    @Test
    void whateverEndsTheSecondTryCounts() {
        rig.answers(400, Rig.error("011")).fails(new Failure.NoAnswer("x"));
        assertThat(failure(() -> rig.connection.payouts().create(Rig.payout()))).isEqualTo(new Failure.NoAnswer("x"));
    }

    /** A large jump is told, never corrected in silence. */
    @Test
    void theClockIsMeasuredButNotCorrectedUnasked() {
        Instant server = Rig.NOW.plusSeconds(100);
        rig.answers(200, EMPTY_ACCOUNT, dated(server)).answers(200, EMPTY_ACCOUNT, dated(server));
        rig.connection.balances().read();
        assertThat(rig.serverClock.offset().current()).isEqualTo(Duration.ofMillis(100_500));
        assertThat(rig.serverClock.warns()).isTrue();
        rig.connection.balances().read();
        assertThat(rig.bodies().get(1)).contains("\"timestamp\":1790000000000");
    }

    @Test
    void anInterruptEndsTheWaiting() {
        Rig impatient = new Rig();
        impatient.fails(new Failure.NoAnswer("x"));
        Thread.currentThread().interrupt();
        try {
            assertThat(failure(() -> impatient.connection.balances().read())).isInstanceOf(Failure.NoAnswer.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(impatient.requests).hasSize(1);
    }
}

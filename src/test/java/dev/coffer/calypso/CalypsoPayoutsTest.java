package dev.coffer.calypso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.ExecutionDate;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.RemotePayout;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalypsoPayoutsTest {
    private final Rig rig = new Rig();

    private static Failure failure(ThrowingCallable call) {
        FailureException thrown = catchThrowableOfType(FailureException.class, call);
        assertThat(thrown).isNotNull();
        return thrown.failure();
    }

    /** The example of calypso-api.md 2.1, byte for byte, with its signature. */
    @Test
    void createSendsTheVector() {
        rig.answers(200, Rig.PAYOUT);
        RemotePayout remote = rig.connection.payouts().create(Rig.payout());
        assertThat(rig.bodies())
                .containsExactly(
                        "{\"account\":\"0x00112233445566778899aabbccddeeff00112233\",\"timestamp\":1790000000000,"
                                + "\"payload\":{\"depositAddress\":\"TXYZexampleexampleexampleexample12\",\"amount\":12.5,"
                                + "\"currency\":\"USDT_TRX\",\"comment\":\"Invoice 2041\","
                                + "\"idempotencyKey\":\"5d0b7c1e-3f7a-4c52-9a53-0d6a2b1c9e77\"}}");
        assertThat(rig.requests.getFirst().body().length()).isEqualTo(265);
        assertThat(rig.requests.getFirst().toString()).isEqualTo("POST /api/v1/payout/create");
        assertThat(rig.requests.getFirst().headers())
                .containsEntry("Key", Rig.CREDENTIALS.apiKey())
                .containsEntry("Content-Type", "application/json")
                .containsEntry("Accept", "*/*")
                .containsEntry(
                        "Sign",
                        "552977a846aa1a83171c0ccbb38ea4a6b73d1c837d50487cf99de3da72f3a9c0"
                                + "890713897d94974164a3c56989b864fb217ce9f077f8a1c4cd314e2eefe1ae72")
                .containsKey("User-Agent");
        assertThat(remote.remoteId()).isEqualTo("481516");
        assertThat(remote.state()).isEqualTo(PayoutState.IN_PROGRESS);
        assertThat(remote.raw()).isEqualTo(Rig.PAYOUT);
    }

    @Test
    void createWritesPlainNumbersAndScheduledDates() {
        rig.answers(200, Rig.PAYOUT).answers(200, Rig.PAYOUT).answers(200, Rig.PAYOUT);
        ExecutionDate date = new ExecutionDate(Instant.parse("2026-12-24T18:00:00Z"), ZoneOffset.UTC, "24 Dec");
        rig.connection.payouts().create(Rig.payout("0.00000001", "A", "b\"ü", date));
        rig.connection.payouts().create(Rig.payout("1E+3", "A", "", null));
        rig.connection.payouts().create(Rig.payout("123456789012345678901234567890.123456", "A", "", null));
        assertThat(rig.bodies().get(0))
                .contains("\"amount\":0.00000001,", "\"comment\":\"A: b\\\"ü\"")
                .endsWith("\"executionDate\":\"2026-12-24T18:00:00.000Z\"}}");
        assertThat(rig.bodies().get(1)).contains("\"amount\":1000,").doesNotContain("executionDate");
        assertThat(rig.bodies().get(2)).contains("\"amount\":123456789012345678901234567890.123456,");
    }

    @Test
    void createIsNeverRepeated() {
        List<Failure> failures =
                List.of(new Failure.Unreachable("x"), new Failure.NoAnswer("x"), new Failure.BadAnswer("x"));
        for (Failure each : failures) {
            Rig fresh = new Rig().fails(each);
            assertThat(failure(() -> fresh.connection.payouts().create(Rig.payout())))
                    .isEqualTo(each);
            assertThat(fresh.requests).hasSize(1);
            assertThat(fresh.sleeps).isEmpty();
        }
        for (int status : new int[] {429, 500, 502, 503, 504}) {
            Rig fresh = new Rig().answers(status, "<html>oops</html>");
            failure(() -> fresh.connection.payouts().create(Rig.payout()));
            assertThat(fresh.requests).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"ok\"",
                "<html><body>Welcome</body></html>",
                "{\"id\":\"1\"",
                "{} {}",
                "{\"id\":\"1\",\"id\":\"2\"}",
                "{}"
            })
    void anAnswerThatCannotBeReadIsUncertain(String body) {
        rig.answers(200, body);
        Failure failure = failure(() -> rig.connection.payouts().create(Rig.payout()));
        assertThat(failure).isInstanceOf(Failure.BadAnswer.class);
        assertThat(failure.certainlyNotAccepted()).isFalse();
    }

    @Test
    void anAnswerUnderAnotherKeyIsNotOurs() {
        String other = Rig.PAYOUT.replace("5d0b7c1e", "00000000");
        rig.answers(200, other).answers(200, other);
        assertThat(failure(() -> rig.connection.payouts().create(Rig.payout()))).isInstanceOf(Failure.BadAnswer.class);
        assertThat(failure(() -> rig.connection.payouts().findByKey(Rig.KEY))).isInstanceOf(Failure.BadAnswer.class);
    }

    @Test
    void anAnswerWithoutAKeyOrWithUpperCaseIsAccepted() {
        rig.answers(200, Rig.PAYOUT.replace("\"5d0b7c1e-3f7a-4c52-9a53-0d6a2b1c9e77\"", "null"))
                .answers(200, Rig.PAYOUT.replace("5d0b7c1e", "5D0B7C1E"));
        assertThat(rig.connection.payouts().create(Rig.payout()).idempotencyKey())
                .isNull();
        assertThat(rig.connection.payouts().create(Rig.payout()).idempotencyKey())
                .isEqualTo(Rig.KEY);
    }

    @Test
    void findsByKeyOrIdAndKnowsNotFound() {
        rig.answers(200, Rig.PAYOUT)
                .answers(200, Rig.PAYOUT)
                .answers(400, Rig.error("004"))
                .answers(400, Rig.error("004"))
                .answers(200, Rig.PAYOUT);
        assertThat(rig.connection.payouts().findByKey(Rig.KEY)).isPresent();
        assertThat(rig.connection.payouts().findById("481516")).isPresent();
        assertThat(rig.connection.payouts().findByKey(Rig.KEY)).isEmpty();
        assertThat(rig.connection.payouts().findById("481516")).isEmpty();
        assertThat(failure(() -> rig.connection.payouts().findById("7"))).isInstanceOf(Failure.BadAnswer.class);
        assertThat(rig.requests.getFirst().toString()).isEqualTo("POST /api/v1/payout");
        assertThat(rig.bodies().get(0))
                .endsWith("\"payload\":{\"idempotencyKey\":\"5d0b7c1e-3f7a-4c52-9a53-0d6a2b1c9e77\"}}");
        assertThat(rig.bodies().get(1)).endsWith("\"payload\":{\"id\":\"481516\"}}");
    }

    /** An HTML 404 of some proxy must not pass for "Calypso has no such payout". */
    @Test
    void aBare404IsNotNotFound() {
        rig.answers(404, "<html>not found</html>");
        assertThat(failure(() -> rig.connection.payouts().findByKey(Rig.KEY))).isInstanceOf(Failure.BadAnswer.class);
    }

    @Test
    void aPayoutOfAnotherAccountIsNotSent() {
        Rig other = new Rig();
        Failure failure = failure(() -> other.connection.payouts().create(withAccount("0xother")));
        assertThat(failure.certainlyNotAccepted()).isTrue();
        assertThat(other.requests).isEmpty();
    }

    @Test
    void aBrokenCharacterStillMakesSoundBytes() {
        rig.answers(200, Rig.PAYOUT);
        rig.connection.payouts().create(Rig.payout("1", "half \ud83d pair", "", null));
        assertThat(rig.bodies().getFirst()).contains("\"comment\":\"half \\uD83D pair\"");
    }

    private static Payout withAccount(String account) {
        Payout it = Rig.payout();
        return new Payout(
                it.id(),
                it.key(),
                it.draft(),
                account,
                it.issuedBy(),
                it.confirmedAt(),
                it.outbox(),
                null,
                null,
                null,
                null);
    }
}

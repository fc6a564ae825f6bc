package dev.coffer.core.news;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.support.Payouts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NewsWatchTest {
    private static final Instant START = Instant.parse("2026-11-22T13:00:00Z");
    private static final Instant LATER = START.plusSeconds(600);

    private final NewsWatch watch = new NewsWatch(START);

    private static Payout payout(long id, Instant confirmedAt, Outbox outbox, @Nullable PayoutState state) {
        Payout bare = new Payout(
                new PayoutId(id),
                new IdempotencyKey(UUID.fromString("5d0b7c1e-3f7a-4c52-9a53-0d6a2b1c9e77")),
                Payouts.draft(),
                Payouts.ACCOUNT,
                "anna",
                confirmedAt,
                outbox,
                null,
                null,
                null,
                null);
        return state == null
                ? bare
                : new Payout(
                        bare.id(),
                        bare.key(),
                        bare.draft(),
                        bare.account(),
                        bare.issuedBy(),
                        confirmedAt,
                        outbox,
                        Payouts.remote(bare, state),
                        LATER,
                        null,
                        null);
    }

    private static Payout queued(long id, Instant confirmedAt) {
        return payout(id, confirmedAt, Outbox.queued(confirmedAt), null);
    }

    private static Payout at(long id, Instant confirmedAt, PayoutState state) {
        Outbox accepted = Outbox.queued(confirmedAt).sending(confirmedAt).accepted(confirmedAt);
        return payout(id, confirmedAt, accepted, state);
    }

    @Test
    void anOutcomeIsNewsOnce() {
        watch.of(queued(1, LATER), LATER);
        assertThat(watch.of(at(1, LATER, PayoutState.IN_PROGRESS), LATER)).isEmpty();
        assertThat(watch.of(at(1, LATER, PayoutState.FAILED), LATER))
                .contains(new News(NewsKind.FAILED, new PayoutId(1), "12.5 USDT · Tron"));
        assertThat(watch.of(at(1, LATER, PayoutState.FAILED), LATER)).isEmpty();
    }

    @Test
    void whatEndedWhileTheProgramWasClosedIsNoNews() {
        Instant before = START.minusSeconds(3600);
        assertThat(watch.of(at(1, before, PayoutState.FAILED), LATER)).isEmpty();
        watch.answered(LATER);
        assertThat(watch.of(at(2, before, PayoutState.FAILED), LATER.plusSeconds(59)))
                .isEmpty();
        assertThat(watch.of(at(3, before, PayoutState.FAILED), LATER.plusSeconds(60)))
                .isPresent();
    }

    @Test
    void whatIsBroughtInEndedLongAgo() {
        watch.answered(START);
        assertThat(watch.of(at(1, LATER, PayoutState.FAILED), LATER)).isEmpty();
        assertThat(watch.of(at(2, LATER, PayoutState.IN_PROGRESS), LATER)).isEmpty();
        assertThat(watch.of(at(2, LATER, PayoutState.CANCELED), LATER)).isPresent();
    }

    @Test
    void theWordsNameNoReceiverAndManyAreToldAtOnce() {
        News uncertain = new News(NewsKind.UNCERTAIN, new PayoutId(7), "12.5 USDT · Tron");
        assertThat(Telling.of(List.of(uncertain)))
                .containsExactly(new Telling(
                        "Payout with unknown outcome",
                        "Payout 7: 12.5 USDT · Tron. Do not pay it again.",
                        new PayoutId(7),
                        NewsKind.UNCERTAIN));
        List<News> many = LongStream.rangeClosed(1, 5)
                .mapToObj(id -> new News(id < 4 ? NewsKind.COMPLETED : NewsKind.FAILED, new PayoutId(id), "1 BTC"))
                .toList();
        assertThat(Telling.of(many))
                .containsExactly(new Telling("5 payouts", "3 completed, 2 failed", null, NewsKind.FAILED));
        assertThat(Telling.of(many.subList(0, 3))).hasSize(3);
        assertThat(Telling.of(List.of())).isEmpty();
    }
}

package dev.coffer.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.PastPayout;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutChange;
import dev.coffer.core.payout.PayoutChange.Kind;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutPast;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.RemotePayout;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The past that is told is the past that was, whatever happened to the payouts and to the clock. */
final class PastTest extends OnDisk {
    private static final long SEED = 20260503;

    private final Random random = new Random(SEED);
    private final TreeMap<PayoutId, List<PayoutChange>> truth = new TreeMap<>();
    private SqlitePayoutPast past;
    private Instant now = Samples.NOON;

    @BeforeEach
    void printSeed() {
        System.err.println("PastTest seed " + SEED);
        past = new SqlitePayoutPast(database);
    }

    @Test
    void everyInstantIsToldAsItWas() {
        List<Instant> moments = new ArrayList<>();
        List<Payout> payouts = new ArrayList<>();
        for (int step = 0; step < 250; step++) {
            // Mostly forwards, sometimes not at all, now and then back: clocks are set.
            now = now.plusMillis(random.nextInt(12) == 0 ? -random.nextInt(20_000) : random.nextInt(4) * 1_000L);
            moments.add(now);
            if (payouts.isEmpty() || random.nextInt(4) == 0) {
                payouts.add(ledger.enter(samples.draft(), samples.key(), "acme", "ann", now));
            } else {
                int which = random.nextInt(payouts.size());
                payouts.set(which, moved(payouts.get(which)));
            }
        }
        payouts.forEach(payout -> truth.put(payout.id(), history.timeline(payout.id())));
        for (int i = 0; i < 100; i++) {
            Instant at = moments.get(random.nextInt(moments.size())).plusMillis(random.nextInt(3) - 1);
            List<Seen> wanted = truth.entrySet().stream()
                    .map(entry -> seen(entry.getKey(), entry.getValue(), at))
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(Seen::entered)
                            .thenComparing(Seen::id)
                            .reversed())
                    .toList();
            assertThat(all(at, 1 + random.nextInt(40))).as("as of %s", at).isEqualTo(wanted);
            assertThat(past.count(at)).isEqualTo(wanted.size());
            PayoutId one = payouts.get(random.nextInt(payouts.size())).id();
            assertThat(past.stateAsOf(one, at).map(Seen::of))
                    .isEqualTo(wanted.stream().filter(it -> it.id().equals(one)).findFirst());
        }
        assertThat(past.count(now.plusSeconds(86_400))).isEqualTo(payouts.size());
    }

    @Test
    void nothingWasKnownBeforeTheFirstEntry() {
        Payout payout = entered();
        assertThat(past.stateAsOf(payout.id(), Samples.NOON.minusMillis(1))).isEmpty();
        assertThat(past.page(Samples.NOON.minusMillis(1), null, 10).rows()).isEmpty();
        assertThat(past.stateAsOf(payout.id(), Samples.NOON)).isPresent();
    }

    @Test
    void aPageGoesAlongItsIndex() {
        String plan = database.look(handle -> handle.createQuery("""
                        EXPLAIN QUERY PLAN SELECT f.payout FROM payout_change f INDEXED BY payout_change_first
                        JOIN payout p ON p.id = f.payout WHERE f.seq = 1 AND f.at <= 5 AND (f.at, f.payout) < (5, 5)
                        ORDER BY f.at DESC, f.payout DESC LIMIT 10""")
                .map((row, context) -> row.getString("detail"))
                .list()
                .toString());
        assertThat(plan).contains("payout_change_first").doesNotContain("TEMP B-TREE");
    }

    private List<Seen> all(Instant at, int page) {
        List<Seen> rows = new ArrayList<>();
        PayoutPast.@Nullable Place place = null;
        do {
            PayoutPast.Page next = past.page(at, place, page);
            next.rows().forEach(row -> rows.add(Seen.of(row)));
            place = next.end();
        } while (place != null);
        return rows;
    }

    private Payout moved(Payout payout) {
        Outbox outbox = payout.outbox();
        RemotePayout known = payout.remote();
        if (known != null) {
            RemotePayout next = samples.remote(Samples.STATES.get(random.nextInt(Samples.STATES.size())));
            return ledger.record(payout.id(), withId(next, known.remoteId()), null, now);
        }
        Outbox next = switch (outbox.state()) {
            case QUEUED -> random.nextInt(5) == 0 ? outbox.withdrawn(now, samples.note()) : outbox.sending(now);
            case SENDING ->
                random.nextInt(4) == 0 ? outbox.rejected(now, samples.note()) : outbox.uncertain(now, samples.note());
            case UNCERTAIN -> random.nextInt(3) == 0 ? outbox.queuedAgain(now, null, null) : outbox.notFound(now);
            case ACCEPTED, REJECTED, WITHDRAWN, NEVER_ARRIVED -> outbox;
        };
        if ((outbox.state() == OutboxState.SENDING || outbox.state() == OutboxState.UNCERTAIN)
                && random.nextBoolean()) {
            return ledger.accept(payout.id(), outbox, outbox.accepted(now), samples.remote(PayoutState.CREATED), null)
                    .orElseThrow();
        }
        return next.equals(outbox)
                ? payout
                : ledger.move(payout.id(), outbox, next).orElseThrow();
    }

    private static RemotePayout withId(RemotePayout remote, String id) {
        return new RemotePayout(
                id,
                remote.account(),
                remote.depositAddress(),
                remote.amount(),
                remote.fee(),
                remote.feePercentage(),
                remote.state(),
                remote.createdDate(),
                remote.transactionHash(),
                remote.comment(),
                remote.executionDate(),
                remote.idempotencyKey(),
                remote.errors(),
                remote.cancellation(),
                remote.belongingType(),
                remote.raw());
    }

    /** The slow and obvious way. */
    private static Optional<Seen> seen(PayoutId id, List<PayoutChange> timeline, Instant at) {
        Instant entered = timeline.getFirst().at();
        if (entered.isAfter(at)) {
            return Optional.empty();
        }
        String outbox = "";
        String remote = "";
        String hash = "";
        Instant since = entered;
        for (PayoutChange change : timeline) {
            if (change.at().isAfter(at)) {
                continue;
            }
            if (change.kind() == Kind.REMARK) {
                hash = change.to().equals(Reading.HASH) ? change.detail() : hash;
                continue;
            }
            since = change.at();
            if (change.kind() == Kind.OUTBOX) {
                outbox = change.to();
            } else {
                remote = change.to();
            }
        }
        return Optional.of(new Seen(id, entered, outbox, remote, since, hash == null ? "" : hash));
    }

    private record Seen(PayoutId id, Instant entered, String outbox, String remote, Instant since, String hash) {
        static Seen of(PastPayout row) {
            PayoutState remote = row.remote();
            String hash = row.hash();
            return new Seen(
                    row.payout().id(),
                    row.entered(),
                    row.outbox().name(),
                    remote == null ? "" : remote.code(),
                    row.since(),
                    hash == null ? "" : hash);
        }
    }
}

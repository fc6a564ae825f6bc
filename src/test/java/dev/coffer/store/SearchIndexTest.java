package dev.coffer.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.HistoryLine;
import dev.coffer.core.payout.HistoryOrder;
import dev.coffer.core.payout.HistoryQuery;
import dev.coffer.core.payout.HistorySort;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With the index and without it the same is found, while it is built and afterwards. */
final class SearchIndexTest extends OnDisk {
    private static final long SEED = Long.getLong("history.seed", System.nanoTime());
    private final Random random = new Random(SEED);

    @BeforeEach
    void neverWaitForTheDisk() {
        database.read(handle -> handle.execute("PRAGMA synchronous = OFF"));
    }

    private Payout commented(String comment) {
        PayoutDraft it = samples.draft();
        return entered(new PayoutDraft(
                it.draftId(),
                it.depositAddress(),
                it.amount(),
                "CLM-" + random.nextInt(99_999),
                comment,
                null,
                null,
                null));
    }

    private List<HistoryLine> found(String text) {
        HistoryOrder order = new SqliteHistoryTable(database)
                .order(new HistoryQuery(HistoryFilter.ALL.withText(text), HistorySort.NEWEST_FIRST));
        boolean whole = false;
        while (!whole) {
            whole = order.advance();
        }
        return order.lines(0, 10_000);
    }

    private void check(List<Payout> payouts) {
        List<Payout> now =
                payouts.stream().map(it -> ledger.find(it.id()).orElseThrow()).toList();
        for (int i = 0; i < 40; i++) {
            String text = now.get(random.nextInt(now.size())).draft().comment() + "\n";
            int from = random.nextInt(text.length());
            String part = text.substring(from, Math.min(text.length(), from + 1 + random.nextInt(9)));
            List<HistoryLine> expected =
                    HistoryOracle.view(now, HistoryFilter.ALL.withText(part), HistorySort.NEWEST_FIRST).stream()
                            .map(HistoryLine::of)
                            .toList();
            assertThat(found(part)).as("seed %s, text <%s>", SEED, part).isEqualTo(expected);
        }
    }

    @Test
    void theSameIsFoundBeforeDuringAndAfterBuilding() {
        SqliteHistorySearch search = new SqliteHistorySearch(database);
        List<Payout> payouts = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            payouts.add(commented("Sturm \"" + i % 37 + "\" ÄÖ 給付金 100% " + random.nextInt(999)));
        }
        check(payouts);
        assertThat(search.progress().on()).isFalse();
        assertThat(search.build().isComplete()).isFalse();
        Payout indexed = accept(payouts.get(3));
        Payout notYet = accept(payouts.get(399));
        payouts.add(commented("came between"));
        check(payouts);
        assertThat(search.build().isComplete()).isTrue();
        assertThat(database.integrity()).isEmpty();
        assertThat(found("0xfeed")).hasSize(2);
        for (Payout payout : List.of(indexed, notYet, accept(payouts.get(7)))) {
            assertThat(SearchIndex.find(handle(), payout.key().toString(), 10))
                    .contains(payout.id().value());
        }
        payouts.add(commented("came after"));
        assertThat(search.progress().isComplete()).isTrue();
        assertThat(SearchIndex.find(handle(), "came after", 10))
                .containsExactly(payouts.getLast().id().value());
        check(payouts);
        reopen();
        assertThat(new SqliteHistorySearch(database).progress().isComplete()).isTrue();
        check(payouts);
        assertThat(database.integrity()).isEmpty();
        new SqliteHistorySearch(database).remove();
        payouts.add(commented("came without"));
        check(payouts);
        assertThat(SearchIndex.find(handle(), "came without", 10)).isNull();
    }

    @Test
    void theLastStepMayBeAFullOne() {
        SqliteHistorySearch search = new SqliteHistorySearch(database);
        for (int i = 0; i < 250; i++) {
            commented("full step " + i);
        }
        assertThat(search.build().isComplete()).isTrue();
        assertThat(SearchIndex.find(handle(), "full step 249", 10)).isNotNull();
    }

    private Payout accept(Payout payout) {
        Payout sending = ledger.move(
                        payout.id(), payout.outbox(), payout.outbox().sending(Samples.NOON))
                .orElseThrow();
        return ledger.accept(
                        payout.id(),
                        sending.outbox(),
                        sending.outbox().accepted(Samples.NOON),
                        Objects.requireNonNull(samples.remote(PayoutState.CREATED))
                                .withTransactionHash("0xFEEDbeef" + payout.id()),
                        null)
                .orElseThrow();
    }

    private org.jdbi.v3.core.Handle handle() {
        return database.look(it -> it);
    }
}

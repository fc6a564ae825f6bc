package dev.coffer.store;

import static dev.coffer.core.payout.HistoryFilter.ALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.HistoryFilter.Group;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutHistory.Totals;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages, filters and totals against the same questions asked in Java. */
final class HistoryTest extends OnDisk {

    /** Thousands of rows; that they survive a power cut is not the question here. */
    @BeforeEach
    void neverWaitForTheDisk() {
        database.read(handle -> handle.execute("PRAGMA synchronous = OFF"));
    }

    @Test
    void pagesReturnEveryRowOnceNewestFirst() {
        List<Payout> entered = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            entered.addFirst(entered());
        }
        List<Payout> read = new ArrayList<>();
        PayoutId before = null;
        while (true) {
            List<Payout> page = history.page(ALL, before, 333);
            if (page.isEmpty()) {
                break;
            }
            read.addAll(page);
            before = page.getLast().id();
            if (read.size() == 666) {
                entered();
            }
        }
        assertThat(read).isEqualTo(entered);
    }

    @Test
    void totalsAreExact() {
        Map<String, BigDecimal> expected = new TreeMap<>();
        for (int i = 0; i < 1_000; i++) {
            Amount amount = entered().draft().amount();
            expected.merge(amount.asset().code(), amount.value(), BigDecimal::add);
        }
        Totals totals = history.totals(ALL);
        assertThat(totals.rows()).isEqualTo(1_000);
        Map<String, BigDecimal> actual = new TreeMap<>();
        totals.perAsset().forEach(it -> actual.put(it.asset().code(), it.value()));
        assertThat(actual)
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(normal(expected));
    }

    private static Map<String, BigDecimal> normal(Map<String, BigDecimal> sums) {
        Map<String, BigDecimal> normal = new TreeMap<>();
        sums.forEach((code, sum) -> normal.put(
                code,
                Amount.of(dev.coffer.core.money.Assets.of(code), sum.toPlainString())
                        .value()));
        return normal;
    }

    @Test
    void everyGroupIsWhatTheDomainSays() {
        List<Payout> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            for (OutboxState state : OutboxState.values()) {
                all.add(in(state));
            }
            for (PayoutState state : Samples.STATES) {
                all.add(accepted(state));
            }
        }
        Payout failed = accepted(PayoutState.FAILED);
        all.add(failed);
        all.add(entered(samples.draft(failed.id())));
        Payout odd = accepted(PayoutState.IN_PROGRESS);
        all.add(ledger.record(
                odd.id(), java.util.Objects.requireNonNull(odd.remote()), "address differs", Samples.NOON));
        List<Payout> now =
                all.stream().map(it -> ledger.find(it.id()).orElseThrow()).toList();
        for (Group group : Group.values()) {
            List<Payout> expected =
                    new ArrayList<>(now.stream().filter(in(group)).toList()).reversed();
            HistoryFilter filter = new HistoryFilter("", group, null, null, null, null);
            assertThat(expected).as("%s", group).isNotEmpty();
            assertThat(history.page(filter, null, 1_000)).as("%s", group).isEqualTo(expected);
            assertThat(history.totals(filter).rows()).isEqualTo(expected.size());
        }
    }

    private static Predicate<Payout> in(Group group) {
        return switch (group) {
            case ALL -> it -> true;
            case WAITING ->
                it -> it.outbox().state() == OutboxState.QUEUED
                        || it.outbox().state() == OutboxState.SENDING
                        || it.isOpen();
            case COMPLETED -> it -> is(it, PayoutState.COMPLETED);
            case NOT_PAID ->
                it -> it.outbox().state() == OutboxState.REJECTED
                        || is(it, PayoutState.FAILED)
                        || is(it, PayoutState.PARTIAL)
                        || is(it, PayoutState.CANCELED);
            case NEEDS_ATTENTION -> Payout::needsAttention;
            case SCHEDULED -> it -> it.draft().executionDate() != null && !it.isSettled();
        };
    }

    private static boolean is(Payout payout, PayoutState state) {
        var remote = payout.remote();
        return remote != null && remote.state().equals(state);
    }

    @Test
    void textIsLookedForAsTyped() {
        Payout percent = commented("CLM-1", "100% of it");
        Payout under = commented("CLM_2", "ÄRZTE und Größe");
        Payout back = commented("CLM-3", "a\\b 'quoted'");
        assertThat(found("%")).containsExactly(percent);
        assertThat(found("_")).containsExactly(under);
        assertThat(found("\\")).containsExactly(back);
        assertThat(found("100% OF")).containsExactly(percent);
        assertThat(found("ärzte UND GRÖSSE")).containsExactly(under);
        assertThat(found("'quoted'")).containsExactly(back);
        assertThat(found("clm")).containsExactly(back, under, percent);
        assertThat(found("  clm-3 ")).containsExactly(back);
        assertThat(found("CLM-1\n")).as("blanks around are not meant").containsExactly(percent);
        assertThat(found("x".repeat(100_000))).isEmpty();
        assertThat(found(under.key().toString().toUpperCase(java.util.Locale.ROOT)))
                .containsExactly(under);
        assertThat(found(under.draft().depositAddress().text().substring(5, 30)))
                .containsExactly(under);
    }

    @Test
    void hashAndCalypsoIdAreFoundOnceKnown() {
        Payout payout = accepted(samples.remote(PayoutState.IN_PROGRESS).withTransactionHash(null));
        var remote = java.util.Objects.requireNonNull(payout.remote());
        assertThat(found(remote.remoteId())).hasSize(1);
        assertThat(found("0xfeed")).isEmpty();
        ledger.record(payout.id(), remote.withTransactionHash("0xFEEDbeef"), null, Samples.NOON);
        assertThat(found("0xfeed")).hasSize(1);
    }

    private List<Payout> found(String text) {
        return history.page(new HistoryFilter(text, Group.ALL, null, null, null, null), null, 100);
    }

    private Payout commented(String claim, String comment) {
        PayoutDraft it = samples.draft();
        return entered(
                new PayoutDraft(it.draftId(), it.depositAddress(), it.amount(), claim, comment, null, null, null));
    }

    @Test
    void chainAssetAndTimesNarrow() {
        List<Payout> all = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            all.addFirst(ledger.enter(samples.draft(), samples.key(), "acme", "ann", Samples.NOON.plusSeconds(i)));
        }
        Instant from = Samples.NOON.plusSeconds(50);
        Instant until = Samples.NOON.plusSeconds(150);
        Asset asset = all.getFirst().draft().amount().asset();
        Chain chain = all.getFirst().draft().chain();
        check(
                all,
                new HistoryFilter("", Group.ALL, chain, null, null, null),
                it -> it.draft().chain() == chain);
        check(
                all,
                new HistoryFilter("", Group.ALL, null, asset, null, null),
                it -> it.draft().amount().asset().equals(asset));
        check(
                all,
                new HistoryFilter("", Group.ALL, null, null, from, until),
                it -> !it.confirmedAt().isBefore(from) && it.confirmedAt().isBefore(until));
        check(
                all,
                new HistoryFilter("clm", Group.WAITING, chain, null, from, null),
                it -> it.draft().chain() == chain && !it.confirmedAt().isBefore(from));
    }

    private void check(List<Payout> all, HistoryFilter filter, Predicate<Payout> expected) {
        assertThat(history.page(filter, null, 1_000))
                .isEqualTo(all.stream().filter(expected).toList());
    }

    @Test
    void theIndexesAreUsed() {
        assertThat(plan(PayoutQueries.OPEN.replace(":account", "'a'")))
                .contains("payout_open")
                .doesNotContain("TEMP B-TREE");
        assertThat(plan("SELECT * FROM payout p WHERE p.account = 'a' AND p.outbox_state = 'QUEUED' ORDER BY p.id"))
                .contains("payout_outbox")
                .doesNotContain("TEMP B-TREE");
        assertThat(plan(PayoutRows.SELECT + "WHERE p.id < 7 ORDER BY p.id DESC LIMIT 3"))
                .contains("payout_next_attempt")
                .doesNotContain("TEMP B-TREE");
    }

    private String plan(String sql) {
        return database.look(handle -> String.join(
                "\n",
                handle.createQuery("EXPLAIN QUERY PLAN " + sql)
                        .map((row, context) -> row.getString(4))
                        .list()));
    }
}

package dev.coffer.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.export.PayoutRecords;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Asset;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.HistoryFilter.AmountRange;
import dev.coffer.core.payout.HistoryFilter.Group;
import dev.coffer.core.payout.HistoryFilter.Span;
import dev.coffer.core.payout.HistoryLine;
import dev.coffer.core.payout.HistoryOrder;
import dev.coffer.core.payout.HistoryPlace;
import dev.coffer.core.payout.HistoryQuery;
import dev.coffer.core.payout.HistorySort;
import dev.coffer.core.payout.HistorySummary;
import dev.coffer.core.payout.HistoryTally;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.Standing;
import dev.coffer.core.payout.StateChoice;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every kind of filter in every order, against the same said plainly over payouts in memory ({@link HistoryOracle}). */
final class HistoryTableTest extends OnDisk {
    private static final long SEED = Long.getLong("history.seed", System.nanoTime());
    /** Small enough that some hundred rows take every way there is. */
    private static final List<Grain> GRAINS = List.of(Grain.USUAL, new Grain(7, 20, 20, 11), new Grain(16, 1, 1, 3));

    private final Random random = new Random(SEED);
    private final List<String> people = List.of("ann", "Bo", "ünal");

    @BeforeEach
    void neverWaitForTheDisk() {
        database.read(handle -> handle.execute("PRAGMA synchronous = OFF"));
        System.out.println("history.seed=" + SEED);
    }

    private Payout payout(int number) {
        Instant confirmed = Samples.NOON.plusMillis(random.nextLong(20_000_000_000L) - 5_000_000_000L);
        Payout payout = ledger.enter(
                samples.draft(), samples.key(), "acme", people.get(random.nextInt(people.size())), confirmed);
        return switch (number % 5) {
            case 0 -> payout;
            case 1 -> moved(sent(payout), one(OutboxState.values()));
            default -> accepted(sent(payout));
        };
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private Payout sent(Payout payout) {
        return ledger.move(payout.id(), payout.outbox(), payout.outbox().sending(Samples.NOON))
                .orElseThrow();
    }

    private Payout accepted(Payout sent) {
        String differs = random.nextInt(9) == 0 ? "amount differs" : null;
        return ledger.accept(
                        sent.id(),
                        sent.outbox(),
                        sent.outbox().accepted(Samples.NOON),
                        samples.remote(samples.pick(Samples.STATES)),
                        differs)
                .orElseThrow();
    }

    private Payout moved(Payout sent, OutboxState to) {
        return switch (to) {
            case REJECTED -> moved(sent, dev.coffer.core.payout.Outbox::rejected);
            case UNCERTAIN, NEVER_ARRIVED -> moved(sent, dev.coffer.core.payout.Outbox::uncertain);
            default -> sent;
        };
    }

    private List<Payout> fill(int count) {
        List<PayoutId> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(payout(i).id());
        }
        return now(ids);
    }

    private List<Payout> now(List<PayoutId> ids) {
        return new ArrayList<>(
                ids.stream().map(id -> ledger.find(id).orElseThrow()).toList());
    }

    private HistoryFilter filter(List<Payout> all) {
        HistoryFilter filter = HistoryFilter.ALL;
        Payout some = all.get(random.nextInt(all.size()));
        if (random.nextInt(3) == 0) {
            filter = filter.withState(
                    random.nextBoolean()
                            ? StateChoice.of(one(Group.values()))
                            : StateChoice.only(some.standing().code()));
        }
        if (random.nextInt(5) == 0) {
            filter = filter.withChain(some.draft().chain());
        }
        if (random.nextInt(4) == 0) {
            filter = filter.withAsset(some.draft().amount().asset());
        }
        if (random.nextInt(4) == 0) {
            filter = filter.withIssuedBy(some.issuedBy());
        }
        if (random.nextInt(3) == 0) {
            Instant other = all.get(random.nextInt(all.size())).confirmedAt();
            Instant from = random.nextInt(4) == 0 ? null : some.confirmedAt();
            filter = filter.withConfirmed(new Span(from, random.nextInt(4) == 0 ? null : other));
        }
        if (random.nextInt(4) == 0) {
            BigDecimal least = some.draft().amount().value();
            BigDecimal most =
                    all.get(random.nextInt(all.size())).draft().amount().value();
            filter = filter.withAmount(
                    new AmountRange(random.nextInt(4) == 0 ? null : least, random.nextInt(4) == 0 ? null : most));
        }
        if (random.nextInt(3) == 0) {
            String key = some.key().toString();
            int from = random.nextInt(key.length() - 8);
            filter = filter.withText(random.nextBoolean() ? "clm" : key.substring(from, from + 1 + random.nextInt(7)));
        }
        return filter;
    }

    private HistorySort sort() {
        HistorySort.Column[] columns = HistorySort.Column.values();
        return new HistorySort(columns[random.nextInt(columns.length)], random.nextBoolean());
    }

    private static List<HistoryLine> lines(List<Payout> view) {
        return view.stream().map(HistoryLine::of).toList();
    }

    @Test
    void everyFilterInEveryOrderIsWhatItSays() {
        List<Payout> all = fill(200);
        Payout failed = all.stream()
                .filter(it -> PayoutState.FAILED.equals(it.standing().remote()))
                .findFirst()
                .orElseThrow();
        all.add(entered(samples.draft(failed.id())));
        List<Payout> rows = now(all.stream().map(Payout::id).toList());
        assertThat(rows.get(all.indexOf(failed)).standing().marks()).contains(Standing.Mark.REPLACED);
        for (int i = 0; i < 150; i++) {
            HistoryQuery query = new HistoryQuery(filter(rows), sort());
            List<Payout> view = HistoryOracle.view(rows, query.filter(), query.sort());
            Grain grain = GRAINS.get(i % GRAINS.size());
            checkOrder(new SqliteHistoryTable(database, grain).order(query), view, query);
            checkTally(new SqliteHistoryTable(database, grain).tally(query.filter()), rows, view, query.filter());
            assertThat(streamed(query, 1 + random.nextInt(90))).as("%s", query).isEqualTo(view);
        }
    }

    private void checkOrder(HistoryOrder order, List<Payout> view, HistoryQuery query) {
        int from = view.isEmpty() ? 0 : random.nextInt(view.size());
        List<HistoryLine> expected = lines(view.subList(from, Math.min(view.size(), from + 30)));
        List<HistoryLine> first = order.lines(from, 30);
        // Only a text may be found later.
        boolean late = !query.filter().text().isBlank() && !order.isComplete();
        assertThat(first)
                .as("%s from %s", query, from)
                .isEqualTo(late ? expected.subList(0, Math.min(first.size(), expected.size())) : expected);
        while (!order.advance()) {
            assertThat(order.rows()).as("%s", query).isLessThanOrEqualTo(view.size());
        }
        assertThat(order.rows()).as("%s", query).isEqualTo(view.size());
        assertThat(order.lines(0, view.size() + 1)).as("%s", query).isEqualTo(lines(view));
        for (int i = 0; i < view.size(); i += 13) {
            assertThat(order.indexOf(view.get(i).id())).as("%s %s", query, i).hasValue(i);
        }
        assertThat(order.indexOf(new PayoutId(99_999))).isEmpty();
    }

    private void checkTally(HistoryTally tally, List<Payout> rows, List<Payout> view, HistoryFilter filter) {
        boolean counted = false;
        while (!counted) {
            counted = tally.advance();
        }
        HistorySummary summary = tally.summary();
        assertThat(summary.totals().rows()).as("%s", filter).isEqualTo(view.size());
        Map<Asset, BigDecimal> sums = new TreeMap<>(java.util.Comparator.comparing(Asset::code));
        summary.totals().perAsset().forEach(it -> sums.put(it.asset(), it.value()));
        assertThat(sums)
                .as("%s", filter)
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(canonical(HistoryOracle.sums(view)));
        for (Group group : Group.values()) {
            StateChoice choice = StateChoice.of(group);
            assertThat(summary.choices().states().getOrDefault(choice, 0L))
                    .as("%s %s", filter, group)
                    .isEqualTo(count(rows, filter.withState(choice)));
        }
        Payout some = rows.get(random.nextInt(rows.size()));
        StateChoice state = StateChoice.only(some.standing().code());
        assertThat(summary.choices().states().getOrDefault(state, 0L)).isEqualTo(count(rows, filter.withState(state)));
        assertThat(summary.choices().chains().getOrDefault(some.draft().chain(), 0L))
                .isEqualTo(count(
                        rows, filter.withAsset(null).withChain(some.draft().chain())));
        Asset asset = some.draft().amount().asset();
        assertThat(summary.choices().assets().getOrDefault(asset, 0L)).isEqualTo(count(rows, filter.withAsset(asset)));
        assertThat(summary.choices().issuers().getOrDefault(some.issuedBy(), 0L))
                .isEqualTo(count(rows, filter.withIssuedBy(some.issuedBy())));
    }

    private static Map<Asset, BigDecimal> canonical(Map<Asset, BigDecimal> sums) {
        sums.replaceAll((asset, sum) -> new Amount(asset, sum).value());
        return sums;
    }

    private static long count(List<Payout> rows, HistoryFilter filter) {
        return rows.stream().filter(HistoryOracle.matches(filter)).count();
    }

    private List<Payout> streamed(HistoryQuery query, int limit) {
        List<Payout> rows = new ArrayList<>();
        HistoryPlace after = null;
        do {
            PayoutRecords.Page page = new SqlitePayoutRecords(database).page(query, after, limit);
            page.rows().forEach(each -> rows.add(each.payout()));
            after = page.end();
        } while (after != null);
        return rows;
    }

    @Test
    void rowsThatComeAndChangeAreWhereTheyBelongAfterwards() {
        for (Grain grain : GRAINS) {
            List<Payout> rows = fill(120);
            for (int i = 0; i < 15; i++) {
                HistoryQuery query = new HistoryQuery(filter(rows), sort());
                HistoryOrder order = new SqliteHistoryTable(database, grain).order(query);
                List<Payout> present = everything();
                order.lines(random.nextInt(40), 10);
                if (random.nextBoolean()) {
                    finish(order);
                }
                Set<PayoutId> changed = stir(present);
                order.changed(changed, null);
                finish(order);
                List<Payout> view = HistoryOracle.view(everything(), query.filter(), query.sort());
                assertThat(order.lines(0, 10_000)).as("%s %s", grain, query).isEqualTo(lines(view));
                assertThat(order.rows()).as("%s %s", grain, query).isEqualTo(view.size());
            }
        }
    }

    private List<Payout> everything() {
        List<Payout> all = new ArrayList<>(history.page(HistoryFilter.ALL, null, 100_000));
        return new ArrayList<>(all.reversed());
    }

    private Set<PayoutId> stir(List<Payout> rows) {
        Set<PayoutId> changed = new java.util.HashSet<>();
        for (int i = 0; i < 5; i++) {
            changed.add(payout(random.nextInt(5)).id());
            Payout some = rows.get(random.nextInt(rows.size()));
            if (some.isOpen()) {
                ledger.record(
                        some.id(),
                        Objects.requireNonNull(some.remote()).withTransactionHash("0xabc" + i),
                        random.nextBoolean() ? "differs" : null,
                        Samples.NOON);
                changed.add(some.id());
            } else if (some.outbox().state() == OutboxState.QUEUED && changed.add(some.id())) {
                // Once: these rows are as they were before.
                sent(some);
            }
        }
        return changed;
    }

    private static void finish(HistoryOrder order) {
        boolean complete = false;
        while (!complete) {
            complete = order.advance();
        }
    }

    @Test
    void whatIsUnderTheHandStaysUntilItIsLeft() {
        fill(60);
        for (Grain grain : GRAINS) {
            Payout queued = entered();
            HistoryFilter filter = HistoryFilter.ALL.withState(StateChoice.only("QUEUED"));
            HistoryOrder order =
                    new SqliteHistoryTable(database, grain).order(new HistoryQuery(filter, HistorySort.NEWEST_FIRST));
            finish(order);
            long rows = order.rows();
            long index = order.indexOf(queued.id()).orElseThrow();
            sent(queued);
            order.changed(Set.of(queued.id()), queued.id());
            finish(order);
            assertThat(order.rows()).isEqualTo(rows);
            assertThat(order.indexOf(queued.id())).hasValue(index);
            assertThat(order.lines(index, 1).getFirst().standing().outbox()).isEqualTo(OutboxState.SENDING);
            order.changed(Set.of(), null);
            finish(order);
            assertThat(order.rows()).isEqualTo(rows - 1);
            assertThat(order.indexOf(queued.id())).isEmpty();
        }
    }

    @Test
    void aDateIsFoundInBothDirections() {
        List<Payout> rows = fill(150);
        for (Grain grain : GRAINS) {
            for (boolean descending : new boolean[] {true, false}) {
                HistorySort sort = new HistorySort(HistorySort.Column.CONFIRMED, descending);
                HistoryOrder order =
                        new SqliteHistoryTable(database, grain).order(new HistoryQuery(HistoryFilter.ALL, sort));
                for (int i = 0; i < 20; i++) {
                    Instant moment = rows.get(random.nextInt(rows.size())).confirmedAt();
                    long before = rows.stream()
                            .map(Payout::confirmedAt)
                            .filter(descending ? it -> it.isAfter(moment) : it -> it.isBefore(moment))
                            .count();
                    assertThat(order.indexOf(moment)).as("%s %s", sort, grain).isEqualTo(before);
                }
                assertThat(order.indexOf(Instant.EPOCH)).isEqualTo(descending ? rows.size() : 0);
            }
        }
    }

    @Test
    void aTextThatIsHardToFindKeepsNobodyWaiting() {
        fill(200);
        HistoryFilter filter = HistoryFilter.ALL.withText("nowhere to be found");
        HistoryOrder order = new SqliteHistoryTable(database, new Grain(16, 1, 1, 3))
                .order(new HistoryQuery(filter, HistorySort.NEWEST_FIRST));
        assertThat(order.lines(0, 30)).isEmpty();
        assertThat(order.isComplete()).isFalse();
        finish(order);
        assertThat(order.rows()).isZero();
    }

    @Test
    void pagesAreWholeWhileRowsAreEntered() {
        for (HistorySort.Column column : HistorySort.Column.values()) {
            List<PayoutId> before = everything().stream().map(Payout::id).toList();
            List<PayoutId> read = new ArrayList<>();
            HistoryPlace after = null;
            HistoryQuery query = new HistoryQuery(HistoryFilter.ALL, new HistorySort(column, true));
            do {
                PayoutRecords.Page page = new SqlitePayoutRecords(database).page(query, after, 20);
                page.rows().forEach(it -> read.add(it.payout().id()));
                after = page.end();
                payout(0);
            } while (after != null);
            assertThat(read).doesNotHaveDuplicates().containsAll(before);
        }
    }

    @Test
    void sumsOfAMillionDigitsAreExact() {
        Function<String, PayoutId> enter = amount -> {
            var draft = samples.draft();
            Asset asset = draft.amount().asset();
            return ledger.enter(
                            new dev.coffer.core.payout.PayoutDraft(
                                    draft.draftId(),
                                    draft.depositAddress(),
                                    Amount.of(asset, amount),
                                    "",
                                    "",
                                    null,
                                    null,
                                    null),
                            samples.key(),
                            "acme",
                            "ann",
                            Samples.NOON.plusSeconds(random.nextInt(100_000_000)))
                    .id();
        };
        List<PayoutId> ids = new ArrayList<>();
        for (String amount : List.of(
                "0.000000000000000001",
                "0.0000000000000000001",
                "9999999999",
                "9999999999.999999999999999999",
                "10000000000",
                "99999999999999999999999999.9",
                "0.999999999",
                "0.9999999990000000009",
                "123456789.123456789123456789",
                "1")) {
            ids.add(enter.apply(amount));
            ids.add(enter.apply(amount));
        }
        List<Payout> rows = now(ids);
        for (int i = 0; i < 50; i++) {
            HistoryFilter filter = filter(rows);
            checkTally(
                    new SqliteHistoryTable(database).tally(filter),
                    rows,
                    HistoryOracle.view(rows, filter, HistorySort.NEWEST_FIRST),
                    filter);
        }
    }

    /** Otherwise each page of a column with few values reads all the equal ones before it. */
    @Test
    void anOrderIsEnteredAmidEqualKeys() {
        for (SortColumn sort : SortColumn.values()) {
            for (String comparison : List.of("<", ">", "<=", ">=")) {
                Sql query = new Sql("EXPLAIN QUERY PLAN SELECT p.id " + sort.from() + " WHERE")
                        .add(sort.beside(comparison, new HistoryPlace("1", new PayoutId(7))))
                        .add(sort.orderBy(comparison.startsWith("<")));
                List<String> plan = database.look(handle -> query.list(handle, row -> row.getString(4)));
                assertThat(plan).singleElement().asString().contains("ordinal)" + comparison.charAt(0) + "(?,?)");
            }
        }
    }
}

package dev.coffer.bench;

import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.HistoryFilter.Group;
import dev.coffer.core.payout.HistoryFilter.Span;
import dev.coffer.core.payout.HistoryLine;
import dev.coffer.core.payout.HistoryOrder;
import dev.coffer.core.payout.HistoryQuery;
import dev.coffer.core.payout.HistorySearch;
import dev.coffer.core.payout.HistorySort;
import dev.coffer.core.payout.HistoryTable;
import dev.coffer.core.payout.HistoryTally;
import dev.coffer.core.payout.StateChoice;
import dev.coffer.store.Database;
import dev.coffer.store.GeneratedHistory;
import dev.coffer.store.SqliteHistorySearch;
import dev.coffer.store.SqliteHistoryTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A long history, in the store and on the screen. {@code -Dhistory.rows=1000000}; {@code -Dhistory.folder=DIR} keeps the generated
 * workspace there for the next time. The screen's part runs in a program of its own, with the options of the packaged one
 * ({@link HistoryScreen}).
 */
final class HistoryBench {
    private static final int ROWS = Integer.getInteger("history.rows", 100_000);
    private static final Path FOLDER = Path.of(System.getProperty("history.folder", "target/bench/history-" + ROWS));
    private static final long SEED = 1;
    private static final int LINES = 64;
    private static final int SAMPLES = Integer.getInteger("history.samples", 300);

    private final Random random = new Random(SEED);
    private final Result result = new Result("history-" + ROWS);

    @Test
    void aLongHistory() throws IOException, InterruptedException {
        Path workspace = FOLDER.resolve("workspace");
        GeneratedHistory.in(workspace, ROWS, SEED);
        Path file = workspace.resolve("coffer.db");
        result.figure("payouts", ROWS);
        result.figure("file MB without the index for texts", Files.size(file) / 1_000_000);
        if (!Boolean.getBoolean("history.screen.only")) {
            try (Database database = Database.open(file, FOLDER.resolve("backups"), Clock.systemUTC())) {
                inTheStore(database, file);
            }
        }
        Path empty = Files.createDirectories(FOLDER.resolve("empty"));
        Database.open(empty.resolve("coffer.db"), FOLDER.resolve("backups"), Clock.systemUTC())
                .close();
        HistoryScreen.measure(result, empty, workspace);
        result.write();
    }

    private void inTheStore(Database database, Path file) throws IOException {
        HistoryTable table = new SqliteHistoryTable(database);
        HistorySearch search = new SqliteHistorySearch(database);
        search.remove();
        warmUp(table);
        pages(table);
        filters(table);
        List<String> texts = texts(table);
        texts(table, texts.subList(0, 6), "text without the index, first rows");
        index(search, file);
        texts(table, texts, "text with the index, first rows");
    }

    private void warmUp(HistoryTable table) {
        for (int i = 0; i < 30; i++) {
            table.order(new HistoryQuery(filter(i), sort(i))).lines(0, LINES);
        }
    }

    private HistorySort sort(int number) {
        HistorySort.Column[] columns = HistorySort.Column.values();
        return new HistorySort(columns[number % columns.length], number / columns.length % 2 == 0);
    }

    /** From nothing to everything at once, as people narrow down. */
    private HistoryFilter filter(int number) {
        HistoryFilter filter = HistoryFilter.ALL;
        Instant end = Instant.ofEpochMilli(GeneratedHistory.END);
        if (number % 2 == 1) {
            Group[] groups = Group.values();
            filter = filter.withState(
                    number % 3 == 0
                            ? StateChoice.only("FAILED")
                            : StateChoice.of(groups[1 + number % (groups.length - 1)]));
        }
        if (number % 3 == 1) {
            List<String> codes = List.of("BTC", "USDT", "ETH", "USDT_TRX", "XDG", "MATIC");
            filter = filter.withAsset(dev.coffer.core.money.Assets.of(codes.get(number % codes.size())));
        }
        if (number % 4 >= 2) {
            Instant from = end.minus(Duration.ofDays(random.nextInt(1, 1_095))).minusMillis(random.nextInt(86_400_000));
            filter = filter.withConfirmed(
                    new Span(from, number % 5 == 0 ? null : from.plus(Duration.ofDays(random.nextInt(1, 400)))));
        }
        return filter;
    }

    private void pages(HistoryTable table) {
        long[] all = new long[SAMPLES * 16];
        long[] learn = new long[16];
        long[] first = new long[16];
        int count = 0;
        for (int i = 0; i < 16; i++) {
            HistoryFilter filter = List.of(
                            HistoryFilter.ALL,
                            HistoryFilter.ALL.withState(StateChoice.of(Group.COMPLETED)),
                            HistoryFilter.ALL.withState(StateChoice.of(Group.NOT_PAID)),
                            HistoryFilter.ALL.withIssuedBy("c.lindqvist"))
                    .get(i % 4);
            HistoryOrder order = table.order(new HistoryQuery(filter, sort(i)));
            long start = System.nanoTime();
            order.lines(0, LINES);
            first[i] = System.nanoTime() - start;
            start = System.nanoTime();
            boolean complete = false;
            while (!complete) {
                complete = order.advance();
            }
            learn[i] = System.nanoTime() - start;
            long rows = order.rows();
            long at = 0;
            for (int sample = 0; sample < SAMPLES; sample++) {
                // Half of them on and on, half of them anywhere.
                at = sample % 2 == 0 ? at + LINES : (long) (random.nextDouble() * rows);
                long from = Math.max(0, Math.min(at, rows - LINES));
                start = System.nanoTime();
                order.lines(from, LINES);
                all[count++] = System.nanoTime() - start;
            }
        }
        result.percentiles("next page, any depth and order, with and without filters", all);
        result.percentiles("first page of 16 orders and filters", first);
        result.percentiles("learning all positions of an order, in the background", learn);
    }

    private void filters(HistoryTable table) {
        long[] first = new long[SAMPLES];
        long[] totals = new long[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            HistoryFilter filter = filter(i);
            HistorySort sort = i % 2 == 0 ? HistorySort.NEWEST_FIRST : sort(i);
            long start = System.nanoTime();
            table.order(new HistoryQuery(filter, sort)).lines(0, LINES);
            first[i] = System.nanoTime() - start;
            start = System.nanoTime();
            counted(table, filter);
            totals[i] = System.nanoTime() - start;
        }
        result.percentiles("filter by state, asset and period, first rows", first);
        result.percentiles("filter by state, asset and period, exact totals and counts", totals);
    }

    private static void counted(HistoryTable table, HistoryFilter filter) {
        HistoryTally tally = table.tally(filter);
        boolean counted = false;
        while (!counted) {
            counted = tally.advance();
        }
        tally.summary();
    }

    /** Parts of what is in payouts here and there, three to sixteen letters long. */
    private List<String> texts(HistoryTable table) {
        HistoryOrder order = table.order(HistoryQuery.NEWEST);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            List<HistoryLine> some = order.lines((long) (random.nextDouble() * (ROWS - 1)), 1);
            HistoryLine line = some.getFirst();
            String text = List.of(line.receiver().text(), line.claimReference(), line.comment())
                    .get(i % 3);
            int length = Math.min(text.length(), 3 + random.nextInt(14));
            int from = random.nextInt(text.length() - length + 1);
            texts.add(text.substring(from, from + length));
        }
        return texts;
    }

    private void texts(HistoryTable table, List<String> texts, String what) {
        long[] first = new long[texts.size()];
        long[] totals = new long[texts.size()];
        Map<Long, String> slowest = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            HistoryFilter filter = HistoryFilter.ALL.withText(texts.get(i));
            long start = System.nanoTime();
            HistoryOrder order = table.order(new HistoryQuery(filter, HistorySort.NEWEST_FIRST));
            int found = order.lines(0, LINES).size();
            while (found < LINES && !order.advance()) {
                found = order.lines(0, LINES).size();
            }
            first[i] = System.nanoTime() - start;
            if (first[i] > 60_000_000) {
                slowest.put(first[i] / 1_000_000, texts.get(i));
            }
            if (i % 5 == 0) {
                start = System.nanoTime();
                counted(table, filter);
                totals[i] = System.nanoTime() - start;
            }
        }
        System.out.println(what + ", over 60 ms: " + slowest);
        result.percentiles(what, first);
        result.percentiles(
                what.replace("first rows", "totals and counts"),
                java.util.Arrays.stream(totals).filter(it -> it > 0).toArray());
    }

    private void index(HistorySearch search, Path file) throws IOException {
        List<Long> steps = new ArrayList<>();
        long before = Files.size(file);
        long begin = System.nanoTime();
        boolean complete = false;
        while (!complete) {
            long start = System.nanoTime();
            complete = search.build().isComplete();
            steps.add(System.nanoTime() - start);
        }
        result.figure("index for texts, seconds to build", (System.nanoTime() - begin) / 1_000_000_000);
        result.percentiles(
                "one step of building it, for which a send may have to wait",
                steps.stream().mapToLong(Long::longValue).toArray());
        Path journal = file.resolveSibling("coffer.db-wal");
        result.figure(
                "file MB with the index",
                (Files.size(file) + (Files.exists(journal) ? Files.size(journal) : 0)) / 1_000_000);
        result.figure("file MB before", before / 1_000_000);
    }
}

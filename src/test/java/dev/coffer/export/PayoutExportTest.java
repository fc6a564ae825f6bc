package dev.coffer.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.core.export.ExportFormat;
import dev.coffer.core.export.ExportProgress;
import dev.coffer.core.export.ExportRequest;
import dev.coffer.core.export.ExportResult;
import dev.coffer.core.export.PayoutRecord;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Assets;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.HistoryQuery;
import dev.coffer.core.payout.HistorySort;
import dev.coffer.core.payout.PayoutHistory;
import dev.coffer.support.MutableClock;
import dev.coffer.support.RandomRecords;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

final class PayoutExportTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @TempDir
    Path folder;

    private final PayoutExport export = new PayoutExport(MutableClock.atNoon(), "Coffer 1.2.3");
    private List<PayoutRecord> records = List.of();

    @BeforeEach
    void makeUp() {
        long seed = System.nanoTime();
        System.out.println("PayoutExportTest seed " + seed);
        records = new RandomRecords(seed).newestFirst(250);
    }

    private ExportRequest request(ExportFormat format, String name) {
        return new ExportRequest(HistoryQuery.NEWEST, format, BERLIN, folder.resolve(name));
    }

    private ExportResult run(ExportFormat format) {
        return export.run(
                        request(format, "out." + format.extension()), new ListStream(records, 60), ExportProgress.NONE)
                .orElseThrow();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFileOfTotalsIsExactAndSpeaksOfThisVeryFile(ExportFormat format) throws Exception {
        ExportResult result = run(format);
        String name = "out." + format.extension();
        assertThat(names()).containsExactly(name, name + ".totals.json");
        JsonNode totals = Json.MAPPER.readTree(Files.readAllBytes(result.totalsFile()));
        byte[] sha = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(result.file()));
        assertThat(totals.get("sha256").asString()).isEqualTo(HexFormat.of().formatHex(sha));
        assertThat(totals.get("rows").asLong()).isEqualTo(250);
        assertThat(totals.get("filter").asString()).isEqualTo("All payouts");
        assertThat(totals.get("zone").asString()).isEqualTo("Europe/Berlin");
        assertThat(totals.get("asOf").asString()).isEqualTo("2026-11-23T13:00:00.000+01:00");
        assertThat(totals.get("program").asString()).isEqualTo("Coffer 1.2.3");
        Map<String, BigDecimal> sums = new TreeMap<>();
        records.forEach(each -> sums.merge(
                each.payout().draft().amount().asset().code(),
                each.payout().draft().amount().value(),
                BigDecimal::add));
        assertThat(totals.get("totals")).hasSize(sums.size());
        totals.get("totals")
                .forEach(total -> assertThat(new BigDecimal(total.get("amount").asString()))
                        .isEqualByComparingTo(sums.get(total.get("currency").asString())));
    }

    @ParameterizedTest
    @EnumSource
    void aCanceledExportLeavesNothing(ExportFormat format) throws IOException {
        List<Long> reached = new ArrayList<>();
        ExportProgress stops = new ExportProgress() {
            @Override
            public void reached(long rows, long of) {
                assertThat(of).isEqualTo(250);
                reached.add(rows);
            }

            @Override
            public boolean isCanceled() {
                return reached.size() == 3;
            }
        };
        Path there = Files.writeString(folder.resolve("out." + format.extension()), "as it was");
        assertThat(export.run(request(format, "out." + format.extension()), new ListStream(records, 60), stops))
                .isEmpty();
        assertThat(reached).containsExactly(0L, 60L, 120L);
        assertThat(names()).containsExactly("out." + format.extension());
        assertThat(there).hasContent("as it was");
    }

    @Test
    void aLedgerThatCannotBeReadToTheEndLeavesNothing() throws IOException {
        PayoutStream breaks = new ListStream(records, 60) {
            private int pieces;

            @Override
            public List<PayoutRecord> next() {
                if (++pieces == 3) {
                    throw new IllegalStateException("broken");
                }
                return super.next();
            }
        };
        assertThatThrownBy(() -> export.run(request(ExportFormat.CSV, "out.csv"), breaks, ExportProgress.NONE))
                .hasMessage("broken");
        assertThat(names()).isEmpty();
    }

    @Test
    void rowsThatDoNotAddUpToWhatTheLedgerCountsAreNoExport() throws IOException {
        PayoutStream loses = new ListStream(records, 60) {
            @Override
            public PayoutHistory.Totals totals() {
                PayoutHistory.Totals honest = super.totals();
                List<Amount> more = new ArrayList<>(honest.perAsset());
                more.set(0, more.getFirst().plus(Amount.of(more.getFirst().asset(), "0.00000001")));
                return new PayoutHistory.Totals(honest.rows(), more);
            }
        };
        assertThatThrownBy(() -> export.run(request(ExportFormat.CSV, "out.csv"), loses, ExportProgress.NONE))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("No file was made");
        assertThat(names()).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsSaidInWords() {
        ExportRequest nowhere = request(ExportFormat.CSV, "no/such/folder/out.csv");
        assertThatThrownBy(() -> export.run(nowhere, new ListStream(records, 60), ExportProgress.NONE))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("there is no such folder");
    }

    @Test
    void anEmptyViewIsAnHonestEmptyFile() throws IOException {
        records = List.of();
        assertThat(Files.readString(run(ExportFormat.CSV).file()))
                .hasLineCount(1)
                .startsWith("payout,confirmed_at,");
        assertThat(run(ExportFormat.JSON).file()).isEmptyFile();
        run(ExportFormat.XLSX);
    }

    @Test
    void whatIsLetThroughIsSaidInWords() {
        ExportRequest some = new ExportRequest(
                new HistoryQuery(
                        new HistoryFilter(
                                "2041", HistoryFilter.Group.NOT_PAID, null, Assets.of("USDT_TRX"), null, null),
                        HistorySort.NEWEST_FIRST),
                ExportFormat.CSV,
                BERLIN,
                folder.resolve("some.csv"));
        ExportResult result = export.run(some, new ListStream(records, 60), ExportProgress.NONE)
                .orElseThrow();
        assertThat(result.totalsFile())
                .content()
                .contains("Payouts with text “2041”; state: Not paid; asset: USDT · Tron (USDT_TRX)");
    }
}

package dev.coffer.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.app.command.CofferCommand;
import dev.coffer.core.account.Credentials;
import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.export.ArchiveNote;
import dev.coffer.core.export.ExportFormat;
import dev.coffer.core.export.ExportProgress;
import dev.coffer.core.export.ExportRequest;
import dev.coffer.core.export.PayoutRecord;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.money.Assets;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.HistoryQuery;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutHistory;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.status.Notice;
import dev.coffer.export.CsvArchive;
import dev.coffer.platform.SystemTime;
import dev.coffer.store.Database;
import dev.coffer.store.SqliteArchive;
import dev.coffer.store.SqlitePayoutHistory;
import dev.coffer.store.SqlitePayoutLedger;
import dev.coffer.store.SqlitePayoutRecords;
import dev.coffer.store.SqliteWorkspace;
import dev.coffer.support.Payouts;
import dev.coffer.support.RandomRecords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A CSV out of one workspace into another: the same payouts, to look at, and nothing that could ever send one. */
final class ArchiveTest {
    private final Clock clock = SystemTime.clock();

    @TempDir
    Path folder;

    private List<PayoutRecord> records = List.of();

    @BeforeEach
    void makeUp() {
        long seed = System.nanoTime();
        System.out.println("ArchiveTest seed " + seed);
        records = new RandomRecords(seed).newestFirst(210);
    }

    /** A ledger in every state that there is, put there without going through a file. */
    private Workspace filled(String name) {
        Workspace workspace = Workspace.open(folder.resolve(name));
        SqliteArchive.make(
                workspace.database(), clock, records, rows -> new ArchiveNote("a test", "", clock.instant(), rows));
        return workspace;
    }

    /** As the history has them. */
    private Stream<PayoutRecord> newestFirst() {
        Comparator<PayoutRecord> oldest = Comparator.comparing(
                        (PayoutRecord each) -> each.payout().confirmedAt())
                .thenComparingLong(each -> each.payout().id().value());
        return records.stream().sorted(oldest.reversed());
    }

    private Path export(Workspace from, String name, String... filters) {
        Path out = folder.resolve(name);
        String[] arguments = Stream.concat(
                        Stream.of(
                                "export",
                                "--format",
                                "csv",
                                "--zone",
                                "Europe/Berlin",
                                "--workspace",
                                from.dir().toString(),
                                "--out",
                                out.toString()),
                        Stream.of(filters))
                .toArray(String[]::new);
        assertThat(CofferCommand.run(arguments)).isZero();
        return out;
    }

    private Workspace imported(Path csv, String name) {
        Path dir = folder.resolve(name);
        assertThat(CofferCommand.run("import-archive", csv.toString(), "--workspace", dir.toString()))
                .isZero();
        return new Workspace(dir);
    }

    private static List<Payout> payouts(Workspace workspace) {
        try (Database database = Database.openReadOnly(workspace.database())) {
            return new SqlitePayoutHistory(database).page(HistoryFilter.ALL, null, 1_000);
        }
    }

    @Test
    void exportedImportedAndExportedAgainIsTheSameToTheByte() throws IOException {
        Path first = export(filled("one"), "first.csv");
        Workspace archive = imported(first, "two");
        Path second = export(archive, "second.csv");
        assertThat(Files.readAllBytes(second)).isEqualTo(Files.readAllBytes(first));
        assertThat(payouts(archive))
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*remote\\.raw")
                .isEqualTo(payouts(new Workspace(folder.resolve("one"))));
        try (Database database = Database.openReadOnly(archive.database())) {
            assertThat(new SqlitePayoutRecords(database)
                            .page(HistoryQuery.NEWEST, null, 1_000)
                            .rows())
                    .extracting(PayoutRecord::timeline)
                    .isEqualTo(newestFirst().map(PayoutRecord::timeline).toList());
        }
    }

    /** What a CSV leaves out. */
    @Test
    void jsonLinesHaveCalypsosAnswers() throws IOException {
        Path json = folder.resolve("all.jsonl");
        assertThat(CofferCommand.run(
                        "export",
                        "--format",
                        "json",
                        "--out",
                        json.toString(),
                        "--workspace",
                        filled("one").dir().toString()))
                .isZero();
        JsonMapper mapper = new JsonMapper();
        assertThat(Files.readAllLines(json))
                .extracting(line -> mapper.readTree(line).path("calypso_answer").asString(""))
                .isEqualTo(newestFirst()
                        .map(each -> each.payout().remote())
                        .map(remote -> remote == null ? "" : remote.raw())
                        .toList());
    }

    @Test
    void aHistoryOfManyPagesIsExportedWhole() throws IOException {
        records = new RandomRecords(2).newestFirst(2_345);
        Path csv = export(filled("one"), "first.csv");
        imported(csv, "two");
        try (CsvArchive rows = new CsvArchive(csv)) {
            List<PayoutId> ids = new ArrayList<>();
            rows.forEach(row -> ids.add(row.payout().id()));
            assertThat(ids)
                    .isEqualTo(newestFirst().map(row -> row.payout().id()).toList());
        }
    }

    /** Some of its rows name an earlier attempt that the filter left out. */
    @Test
    void aFilteredExportComesBackTheSameToo() throws IOException {
        Path first = export(filled("one"), "first.csv", "--state", "needs-attention");
        Workspace archive = imported(first, "two");
        List<Payout> held = payouts(archive);
        assertThat(held)
                .hasSizeBetween(10, 200)
                .anyMatch(payout -> payout.draft().previousAttempt() != null
                        && held.stream()
                                .noneMatch(other ->
                                        other.id().equals(payout.draft().previousAttempt())));
        assertThat(Files.readAllBytes(export(archive, "second.csv"))).isEqualTo(Files.readAllBytes(first));
        try (Database database = Database.openReadOnly(archive.database())) {
            assertThat(database.integrity()).isEmpty();
        }
    }

    @Test
    void aRealLedgerComesBackTheSameWhileItsConsoleIsOpen() throws IOException {
        Workspace workspace = Workspace.open(folder.resolve("real"));
        try (Database database = Database.open(workspace.database(), workspace.backups(), clock)) {
            SqlitePayoutLedger ledger = new SqlitePayoutLedger(database);
            for (int i = 0; i < 5; i++) {
                ledger.enter(
                        Payouts.draft(),
                        new IdempotencyKey(UUID.randomUUID()),
                        Payouts.ACCOUNT,
                        "ann",
                        clock.instant());
            }
            Path first = export(workspace, "first.csv");
            assertThat(Files.readString(first)).hasLineCount(6);
            assertThat(Files.readAllBytes(export(imported(first, "two"), "second.csv")))
                    .isEqualTo(Files.readAllBytes(first));
        }
    }

    @Test
    void theConsoleOnAnArchiveSendsNothingFollowsNothingAndChangesNothing() throws IOException {
        Path csv = export(filled("one"), "first.csv");
        Workspace archive = imported(csv, "two");
        ConsoleStart start = new ConsoleStart(
                archive.dir(),
                Optional.of(ServerAddress.parse("http://127.0.0.1:9")),
                Optional.of(new Credentials(Payouts.ACCOUNT, "key", "secret")),
                false);
        try (Console console = Console.open(start, clock, () -> {
            throw new IllegalStateException("not asked for");
        })) {
            assertThatThrownBy(() -> console.sound().join()).hasMessageContaining("is an archive");
            assertThatThrownBy(console::connect)
                    .isInstanceOf(FailureException.class)
                    .hasMessageContaining("Nothing is sent from it");
            assertThat(console.desk().connection().current()).isEmpty();
            assertThat(console.desk().notices().notices().current())
                    .extracting(Notice::kind)
                    .containsExactly(Notice.Kind.LEDGER);
            SqliteWorkspace file = new SqliteWorkspace(console.books().join().database());
            assertThat(file.archive().orElseThrow().rows()).isEqualTo(210);
            assertThatThrownBy(() -> file.put("k", "v")).hasMessageContaining("is an archive");
        }
        assertThat(Files.readAllBytes(export(archive, "second.csv"))).isEqualTo(Files.readAllBytes(csv));
    }

    /** A program that does not know what an archive is: it would have to claim a payout in the file before it sends one. */
    @Test
    void theFileItselfLetsNoPayoutBeClaimed() {
        Workspace archive = filled("one");
        try (Database database = Database.open(archive.database(), archive.backups(), clock)) {
            SqlitePayoutLedger ledger = new SqlitePayoutLedger(database);
            Payout queued = payouts(archive).stream()
                    .filter(payout -> payout.outbox().state() == OutboxState.QUEUED)
                    .findFirst()
                    .orElseThrow();
            assertThatThrownBy(() -> ledger.move(
                            queued.id(), queued.outbox(), queued.outbox().sending(clock.instant())))
                    .hasMessageContaining("an archive never changes");
            assertThatThrownBy(() -> ledger.enter(
                            Payouts.draft(),
                            new IdempotencyKey(UUID.randomUUID()),
                            Payouts.ACCOUNT,
                            "ann",
                            clock.instant()))
                    .hasMessageContaining("an archive never changes");
            assertThatThrownBy(() -> ledger.remark(queued.id(), "x", "y", clock.instant()))
                    .hasMessageContaining("an archive never changes");
            assertThatThrownBy(() -> new SqliteWorkspace(database).put("archive", ""))
                    .hasMessageContaining("an archive stays one");
        }
    }

    @Test
    void aFileThatWasChangedIsRefusedWhole() throws IOException {
        Path csv = export(filled("one"), "first.csv");
        String text = Files.readString(csv, StandardCharsets.UTF_8);
        Files.writeString(csv, text.replaceFirst(",QUEUED,", ",REJECTED,"));
        refused(csv, "changed");
        Files.delete(folder.resolve("first.csv.totals.json"));
        Files.writeString(csv, text.substring(0, text.length() / 2));
        refused(csv, "cut");
        Files.writeString(csv, text.replaceFirst("confirmed_at", "when"));
        refused(csv, "other columns");
        Files.writeString(csv, text.replaceFirst(",QUEUED,", ",LOST,"));
        refused(csv, "unknown state");
        Files.writeString(csv, text);
        imported(csv, "as it was");
    }

    private void refused(Path csv, String name) {
        Path dir = folder.resolve(name);
        assertThat(CofferCommand.run("import-archive", csv.toString(), "--workspace", dir.toString()))
                .isEqualTo(1);
        assertThat(dir).isEmptyDirectory();
    }

    @Test
    void anArchiveNeverTakesThePlaceOfAWorkspace() {
        Workspace one = filled("one");
        Path csv = export(one, "first.csv");
        assertThat(CofferCommand.run(
                        "import-archive",
                        csv.toString(),
                        "--workspace",
                        one.dir().toString()))
                .isEqualTo(1);
        assertThat(CofferCommand.run("import-archive", csv.toString())).isEqualTo(2);
        assertThat(CofferCommand.run("import-archive", folder + "/no.csv", "--workspace", folder + "/x"))
                .isEqualTo(1);
    }

    @Test
    void theCommandLineFiltersLikeTheScreenAndRefusesWhatItDoesNotKnow() {
        Workspace one = filled("one");
        String dir = one.dir().toString();
        Path out = folder.resolve("out.jsonl");
        assertThat(CofferCommand.run(
                        "export",
                        "--workspace",
                        dir,
                        "--format",
                        "JSON",
                        "--chain",
                        "tron",
                        "--asset",
                        "usdt_trx",
                        "--from",
                        "2024-01-01",
                        "--until",
                        "2026-12-31",
                        "--zone",
                        "UTC",
                        "--out",
                        out.toString()))
                .isZero();
        HistoryFilter same = new HistoryFilter(
                "",
                HistoryFilter.Group.ALL,
                Chain.TRON,
                Assets.of("USDT_TRX"),
                Instant.parse("2024-01-01T00:00:00Z"),
                Instant.parse("2027-01-01T00:00:00Z"));
        PayoutHistory.Totals totals = new ExportDesk(one.database(), false, clock, Runnable::run).totals(same);
        assertThat(totals.rows()).isPositive();
        assertThat(out).content().hasLineCount((int) totals.rows());
        for (List<String> wrong : List.of(
                List.of("--state", "lost"),
                List.of("--chain", "solana"),
                List.of("--asset", "EUR"),
                List.of("--from", "yesterday"),
                List.of("--zone", "Middle/Earth"))) {
            assertThat(CofferCommand.run(
                            "export",
                            "--workspace",
                            dir,
                            "--format",
                            "csv",
                            "--out",
                            out + "2",
                            wrong.get(0),
                            wrong.get(1)))
                    .isEqualTo(2);
        }
        assertThat(CofferCommand.run("export", "--workspace", dir, "--format", "doc", "--out", out + "2"))
                .isEqualTo(2);
        assertThat(CofferCommand.run("export", "--workspace", dir + "x", "--format", "csv", "--out", out + "2"))
                .isEqualTo(1);
        assertThat(CofferCommand.run("export", "--workspace", dir, "--format", "csv", "--out", dir))
                .isEqualTo(1);
        assertThat(Path.of(out + "2")).doesNotExist();
    }

    @Test
    void anExcelWorkbookOfTheWholeLedgerIsMade() {
        Path out = folder.resolve("all.xlsx");
        assertThat(new ExportDesk(filled("one").database(), false, clock, Runnable::run)
                        .export(
                                new ExportRequest(HistoryQuery.NEWEST, ExportFormat.XLSX, ZoneId.of("UTC"), out),
                                ExportProgress.NONE))
                .hasValueSatisfying(result -> assertThat(result.totals().rows()).isEqualTo(210));
        assertThat(out).isNotEmptyFile();
    }
}

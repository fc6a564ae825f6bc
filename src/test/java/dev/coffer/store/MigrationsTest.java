package dev.coffer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ledgers of every age are brought up to date, with a copy first, or are left as they were. */
final class MigrationsTest extends OnDisk {
    private static final String BUILT_IN = "classpath:dev/coffer/db";

    @Test
    void theNewestNumberIsThatOfTheLastScriptAndNoneIsMissing() throws Exception {
        List<String> scripts = scripts();
        assertThat(scripts).hasSize(Migrations.BUILT_IN.newest());
        for (int version = 1; version <= scripts.size(); version++) {
            assertThat(scripts.get(version - 1)).startsWith("V%03d__".formatted(version));
        }
    }

    @Test
    void everyEarlierVersionIsBroughtUpToDate() throws Exception {
        for (int version = 1; version < Migrations.BUILT_IN.newest(); version++) {
            Path old = folder.resolve("version" + version + ".db");
            Path early = Files.createDirectory(folder.resolve("scripts" + version));
            for (String script : scripts().subList(0, version)) {
                Files.copy(resources().resolve(script), early.resolve(script));
            }
            Database.open(setup(old, new Migrations(List.of("filesystem:" + early), version)))
                    .close();
            try (Database now = Database.open(old, backups, CLOCK)) {
                Payout payout =
                        new SqlitePayoutLedger(now).enter(samples.draft(), samples.key(), "acme", "ann", Samples.NOON);
                assertThat(new SqlitePayoutHistory(now).find(payout.id())).contains(payout);
                assertThat(now.integrity()).isEmpty();
            }
        }
    }

    @Test
    void anOlderLedgerIsCopiedThenMigratedWithAllItHolds() throws Exception {
        Payout payout = in(OutboxState.ACCEPTED);
        database.close();
        Migrations next = with("ALTER TABLE payout ADD COLUMN later TEXT; PRAGMA user_version = 2;");
        database = Database.open(setup(file, next));
        ledger = new SqlitePayoutLedger(database);
        assertThat(ledger.find(payout.id())).contains(payout);
        assertThat(columns()).contains("later");
        Path copy = new Backups(backups, CLOCK).newestGood().orElseThrow();
        assertThat(copy.getFileName().toString()).contains("-version-" + Migrations.BUILT_IN.newest());
        try (Database old = Database.open(copy, backups, CLOCK)) {
            assertThat(new SqlitePayoutLedger(old).find(payout.id())).contains(payout);
        }
        database.close();
        assertThatThrownBy(() -> Database.open(file, backups, CLOCK)).hasMessageContaining("newer version");
        database = Database.open(setup(file, next));
    }

    @Test
    void aFailedMigrationLeavesTheLedgerAsItWas() throws Exception {
        Payout payout = in(OutboxState.ACCEPTED);
        database.close();
        Migrations broken = with("ALTER TABLE payout ADD COLUMN later TEXT; PRAGMA user_version = 2; SELECT nonsense;");
        assertThatThrownBy(() -> Database.open(setup(file, broken)))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("is as it was before")
                .hasMessageContaining("A copy is at " + backups);
        open();
        assertThat(ledger.find(payout.id())).contains(payout);
        assertThat(columns()).doesNotContain("later");
    }

    @Test
    void aNormalStartMakesNoCopyAndNeedsNoScripts() {
        entered();
        database.close();
        database = Database.open(
                setup(file, new Migrations(List.of("classpath:no/such/place"), Migrations.BUILT_IN.newest())));
        assertThat(backups).doesNotExist();
    }

    private List<String> columns() {
        return database.look(handle -> handle.createQuery("SELECT name FROM pragma_table_info('payout')")
                .map((row, context) -> row.getString(1))
                .list());
    }

    private Migrations with(String sql) throws IOException {
        int next = Migrations.BUILT_IN.newest() + 1;
        Path scripts = Files.createDirectory(folder.resolve("scripts"));
        Files.writeString(scripts.resolve("V%03d__next.sql".formatted(next)), sql.replace("= 2", "= " + next));
        return new Migrations(List.of(BUILT_IN, "filesystem:" + scripts), next);
    }

    private Setup setup(Path path, Migrations migrations) {
        return new Setup(path, new Backups(backups, CLOCK), CLOCK, CommitProbe.NONE, migrations, 100);
    }

    private static Path resources() throws URISyntaxException {
        URL url = Objects.requireNonNull(Database.class.getResource("/dev/coffer/db"));
        return Path.of(url.toURI());
    }

    private static List<String> scripts() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(resources())) {
            return files.map(it -> it.getFileName().toString()).sorted().toList();
        }
    }
}

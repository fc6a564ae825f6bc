package dev.coffer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payee.Payee;
import dev.coffer.core.payee.PayeeChange;
import dev.coffer.core.payee.PayeeVersion;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.support.SamplePayees;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The payee book on the disk: what was saved stays as it was saved, whoever asks. */
final class SqlitePayeeBookTest extends OnDisk {
    private final Payee anna = SamplePayees.payee("Ånna \uD83D\uDEB2 O'Brien", SamplePayees.ETHER, SamplePayees.TRON);
    private final Payee bob = SamplePayees.payee("Bob", SamplePayees.BITCOIN);

    private SqlitePayeeBook book() {
        return new SqlitePayeeBook(database);
    }

    private static PayeeVersion version(int number) {
        return new PayeeVersion(
                number,
                SamplePayees.OTHER_TRON,
                "cleo",
                Samples.NOON,
                Samples.NOON.plusMillis(7),
                "letter",
                "two\nlines");
    }

    @Test
    void whatIsKeptSurvivesTheProgramToTheMillisecond() {
        book().keep(List.of(PayeeChange.added(anna), PayeeChange.added(bob)));
        PayeeChange third = PayeeChange.address(anna, version(3));
        PayeeChange claims = PayeeChange.claimReferences(bob, List.of("CLM-2", "CLM-1"));
        book().keep(List.of(third, claims));
        reopen();
        assertThat(book().all()).containsExactlyInAnyOrder(third.after(), claims.after());
        assertThat(database.integrity()).isEmpty();
    }

    @Test
    void versionsThatWereNotSeenStopEverything() {
        book().keep(List.of(PayeeChange.added(anna)));
        PayeeChange third = PayeeChange.address(anna, version(3));
        book().keep(List.of(third));
        assertThatThrownBy(() -> book().keep(List.of(PayeeChange.added(bob), third)))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("has changed meanwhile");
        assertThatThrownBy(() -> book().keep(List.of(PayeeChange.added(bob), PayeeChange.added(anna))))
                .isInstanceOf(FailureException.class);
        assertThat(book().all()).as("not even the first of them").containsExactly(third.after());
    }

    @Test
    void theDiskItselfRefusesToOverwriteOrForget() {
        book().keep(List.of(PayeeChange.added(anna), PayeeChange.added(bob)));
        for (String column : List.of(
                "payee", "number", "chain", "address", "saved_by", "saved_at", "known_since", "document", "note")) {
            refused("UPDATE payee_version SET " + column + " = " + column, "never overwritten");
        }
        assertThat(columns("payee_version")).as("all columns are tried above").hasSize(9);
        for (String column : List.of("id", "uuid", "name")) {
            refused("UPDATE payee SET " + column + " = " + column, "never changes");
        }
        assertThat(columns("payee")).hasSize(3);
        refused("DELETE FROM payee_version", "never deleted");
        refused("DELETE FROM payee_claim; DELETE FROM payee", "never deleted");
        refused("INSERT OR REPLACE INTO payee SELECT * FROM payee", "never deleted");
        refused("INSERT OR REPLACE INTO payee_version SELECT * FROM payee_version WHERE number = 2", "without gaps");
        refused(
                "INSERT INTO payee_version SELECT payee, 9, chain, address, saved_by, saved_at, known_since, document, note"
                        + " FROM payee_version WHERE number = 2",
                "without gaps");
        assertThat(book().all()).containsExactlyInAnyOrder(anna, bob);
    }

    @Test
    void aLedgerOfTheFirstVersionGetsABookAndKeepsItsPayouts() throws Exception {
        Path old = folder.resolve("first.db");
        Path scripts = Files.createDirectory(folder.resolve("first"));
        String first = "V001__ledger.sql";
        try (InputStream script =
                Objects.requireNonNull(Database.class.getResourceAsStream("/dev/coffer/db/" + first))) {
            Files.copy(script, scripts.resolve(first));
        }
        Migrations one = new Migrations(List.of("filesystem:" + scripts), 1);
        Payout payout;
        try (Database before =
                Database.open(new Setup(old, new Backups(backups, CLOCK), CLOCK, CommitProbe.NONE, one, 100))) {
            payout = new SqlitePayoutLedger(before).enter(samples.draft(), samples.key(), "acme", "ann", Samples.NOON);
        }
        try (Database now = Database.open(old, backups, CLOCK)) {
            SqlitePayeeBook book = new SqlitePayeeBook(now);
            assertThat(book.all()).isEmpty();
            book.keep(List.of(PayeeChange.added(anna)));
            assertThat(book.all()).containsExactly(anna);
            assertThat(new SqlitePayoutLedger(now).find(payout.id())).contains(payout);
            assertThat(payout.outbox().state()).isEqualTo(OutboxState.QUEUED);
        }
        assertThat(new Backups(backups, CLOCK)
                        .newestGood()
                        .orElseThrow()
                        .getFileName()
                        .toString())
                .contains("-version-1");
    }

    private List<String> columns(String table) {
        return database.read(handle -> handle.createQuery("SELECT name FROM pragma_table_info('" + table + "')")
                .map((row, context) -> row.getString(1))
                .list());
    }

    private void refused(String sql, String because) {
        assertThatThrownBy(() -> database.write(handle -> {
                    for (String statement : sql.split(";", -1)) {
                        handle.execute(statement);
                    }
                    return sql;
                }))
                .as(sql)
                .isInstanceOf(FailureException.class)
                .hasMessageContaining(because);
    }
}

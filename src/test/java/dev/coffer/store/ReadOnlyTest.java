package dev.coffer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.core.export.PayoutRecord;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.HistoryQuery;
import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Looking at a ledger that somebody else writes, or that nobody may write. */
final class ReadOnlyTest extends OnDisk {
    /** What SQLite says on a folder where it cannot make its third file. Permissions prove nothing where tests run as root. */
    private static final ReviewFile.AsItLies REFUSED = file -> {
        throw new SQLException("unable to open database file");
    };

    private static int rows(Connection connection) throws SQLException {
        return Connections.number(connection, "SELECT count(*) FROM payout");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void seesEverythingThatIsCommittedWhileAConsoleWritesAndWritesNothingItself() {
        Payout first = entered();
        try (Database review = Database.openReadOnly(file)) {
            SqlitePayoutHistory looks = new SqlitePayoutHistory(review);
            assertThat(looks.find(first.id())).contains(first);
            Payout second = entered();
            assertThat(looks.page(HistoryFilter.ALL, null, 9)).containsExactly(second, first);
            SqlitePayoutLedger hand = new SqlitePayoutLedger(review);
            assertThatThrownBy(() ->
                            hand.move(first.id(), first.outbox(), first.outbox().sending(Samples.NOON)))
                    .isInstanceOf(FailureException.class)
                    .hasMessageContaining("open for looking at only");
            review.allowWrites();
            assertThatThrownBy(() ->
                            hand.move(first.id(), first.outbox(), first.outbox().sending(Samples.NOON)))
                    .isInstanceOf(FailureException.class);
        }
        assertThat(ledger.find(first.id())).contains(first);
    }

    @Test
    void atOneMomentNothingMovesOn() {
        Payout first = entered();
        try (Database review = Database.openReadOnly(file)) {
            SqlitePayoutHistory looks = new SqlitePayoutHistory(review);
            int seen = review.atOneMoment(() -> {
                assertThat(looks.totals(HistoryFilter.ALL).rows()).isEqualTo(1);
                entered();
                moved(first, Outbox::withdrawn);
                assertThat(looks.page(HistoryFilter.ALL, null, 9)).containsExactly(first);
                return looks.page(HistoryFilter.ALL, null, 9).size();
            });
            assertThat(seen).isEqualTo(1);
            assertThat(looks.page(HistoryFilter.ALL, null, 9)).hasSize(2);
        }
    }

    @Test
    void aClosedLedgerIsReadAndLeftByteForByteAsItWas() throws IOException {
        Payout payout = in(OutboxState.ACCEPTED);
        database.close();
        byte[] before = Files.readAllBytes(file);
        try (Database review = Database.openReadOnly(file)) {
            assertThat(new SqlitePayoutHistory(review).timeline(payout.id())).isNotEmpty();
            assertThat(new SqlitePayoutRecords(review)
                            .page(HistoryQuery.NEWEST, null, 9)
                            .rows())
                    .extracting(PayoutRecord::timeline)
                    .containsExactly(new SqlitePayoutHistory(review).timeline(payout.id()));
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(names()).contains("coffer.db").doesNotContain("backups");
    }

    @Test
    void whoBeginsToWorkInAFileThatIsLookedAtEndsTheLook() {
        entered();
        database.close();
        try (Database review = Database.openReadOnly(file)) {
            SqlitePayoutHistory looks = new SqlitePayoutHistory(review);
            assertThat(looks.totals(HistoryFilter.ALL).rows()).isEqualTo(1);
            Database.open(file, folder.resolve("backups"), Clock.systemUTC()).close();
            assertThat(looks.totals(HistoryFilter.ALL).rows()).isEqualTo(1);
            try (Database working = Database.open(file, folder.resolve("backups"), Clock.systemUTC())) {
                assertThatThrownBy(() -> looks.totals(HistoryFilter.ALL))
                        .isInstanceOf(FailureException.class)
                        .hasMessageContaining("begun to work");
                assertThat(working.file()).isEqualTo(file);
            }
        }
    }

    @Test
    void aLookLeavesNoFileBehind() throws IOException {
        entered();
        database.close();
        List<String> before = names();
        try (Database review = Database.openReadOnly(file)) {
            assertThat(new SqlitePayoutHistory(review).totals(HistoryFilter.ALL).rows())
                    .isEqualTo(1);
            assertThat(names()).isEqualTo(before);
        }
        assertThat(names()).isEqualTo(before);
    }

    @Test
    void whereNoJournalIsTheFileAloneIsRead() throws Exception {
        entered();
        database.close();
        List<String> before = names();
        ReviewFile review = ReviewFile.open(file, REFUSED);
        try (Connection connection = review.connection()) {
            assertThat(rows(connection)).isEqualTo(1);
            assertThatThrownBy(() -> Connections.execute(connection, "DELETE FROM workspace"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(names()).isEqualTo(before);
    }

    @Test
    void whatStillLiesInTheJournalIsNotLeftOut() throws Exception {
        entered();
        List<String> before = names();
        assertThat(before).contains("coffer.db-wal");
        ReviewFile review = ReviewFile.open(file, REFUSED);
        Path copy;
        try (Connection connection = review.connection()) {
            assertThat(rows(connection)).isEqualTo(1);
            copy = Path.of(Connections.single(connection, "SELECT file FROM pragma_database_list"));
            assertThat(copy).exists();
        }
        review.leave().run();
        assertThat(copy.getParent()).doesNotExist();
        assertThat(names()).isEqualTo(before);
    }

    @Test
    void anOlderSchemaIsSaidAndNotChanged() throws Exception {
        database.close();
        try (Connection connection = new Connections(file, Connections.BUSY_MILLIS).writable()) {
            Connections.execute(connection, "PRAGMA user_version = 0");
            Connections.execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        }
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> Database.openReadOnly(file))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("older version");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void whatIsNotThereIsNotMade() {
        Path nothing = folder.resolve("nothing.db");
        assertThatThrownBy(() -> Database.openReadOnly(nothing)).hasMessageContaining("There is no database");
        assertThat(nothing).doesNotExist();
    }
}

package dev.coffer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.core.export.ArchiveNote;
import dev.coffer.core.export.PayoutRecord;
import dev.coffer.core.export.PayoutRecords;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.HistoryFilter.Group;
import dev.coffer.core.payout.HistoryPlace;
import dev.coffer.core.payout.HistoryQuery;
import dev.coffer.core.payout.HistorySort;
import dev.coffer.core.payout.PayoutHistory;
import dev.coffer.support.RandomRecords;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A payout that is fetched packed is the payout that is fetched field by field. */
final class PayoutRecordsTest {
    private static final long SEED = Long.getLong("seed", 20261123);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void fill() {
        System.out.println("seed " + SEED);
        file = folder.resolve("coffer.db");
        SqliteArchive.make(
                file,
                Clock.systemUTC(),
                new RandomRecords(SEED).newestFirst(700),
                rows -> new ArchiveNote("test", "", Instant.EPOCH, rows));
    }

    @Test
    void everyFieldArrivesHoweverItWasFetched() {
        try (Database database = Database.openReadOnly(file)) {
            assertThat(all(database, HistoryFilter.ALL)).isEqualTo(oneByOne(database, HistoryFilter.ALL));
        }
    }

    @Test
    void theFilterIsTheHistorys() {
        HistoryFilter filter = new HistoryFilter("damage", Group.NEEDS_ATTENTION, null, null, null, null);
        try (Database database = Database.openReadOnly(file)) {
            assertThat(all(database, filter))
                    .isNotEmpty()
                    .isEqualTo(oneByOne(database, filter))
                    .hasSizeLessThan(700);
        }
    }

    @Test
    void textsThatJsonMustEscapeComeAsTheyWere() throws SQLException {
        String nasty = "\u0000\u0001\t\n\r\u001f \u007f\u0085\u2028\"\\/\ufeff\ud83d\udeb0{\"a\":[null]}";
        change("UPDATE payout SET comment = ?", nasty);
        try (Database database = Database.openReadOnly(file)) {
            assertThat(all(database, HistoryFilter.ALL))
                    .isEqualTo(oneByOne(database, HistoryFilter.ALL))
                    .extracting(each -> each.payout().draft().comment())
                    .containsOnly(nasty);
        }
    }

    @Test
    void aFieldThatMakesNoSenseIsRefusedAndNamed() throws SQLException {
        change("UPDATE payout SET chain = ? WHERE id = 350", "ATLANTIS");
        try (Database database = Database.openReadOnly(file)) {
            SqlitePayoutRecords records = new SqlitePayoutRecords(database);
            assertThatThrownBy(() -> records.page(HistoryQuery.NEWEST, null, 1_000))
                    .isInstanceOf(FailureException.class)
                    .hasStackTraceContaining("payout 350 cannot be read")
                    .hasStackTraceContaining("ATLANTIS");
        }
    }

    /** By hundreds, entered last first. */
    private static List<PayoutRecord> all(Database database, HistoryFilter filter) {
        PayoutRecords records = new SqlitePayoutRecords(database);
        List<PayoutRecord> all = new ArrayList<>();
        HistoryPlace after = null;
        do {
            PayoutRecords.Page page = records.page(new HistoryQuery(filter, HistorySort.NEWEST_FIRST), after, 100);
            all.addAll(page.rows());
            after = page.end();
        } while (after != null);
        all.sort(Comparator.comparingLong(
                        (PayoutRecord each) -> each.payout().id().value())
                .reversed());
        return all;
    }

    private static List<PayoutRecord> oneByOne(Database database, HistoryFilter filter) {
        PayoutHistory history = new SqlitePayoutHistory(database);
        return history.page(filter, null, 1_000).stream()
                .map(payout -> new PayoutRecord(payout, history.timeline(payout.id())))
                .toList();
    }

    /** Past the archive's own guards. */
    private void change(String sql, String text) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement drop = connection.createStatement()) {
            for (String trigger : triggers(connection)) {
                drop.execute("DROP TRIGGER " + trigger);
            }
            try (var update = connection.prepareStatement(sql)) {
                update.setString(1, text);
                update.executeUpdate();
            }
        }
    }

    private static List<String> triggers(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'trigger'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}

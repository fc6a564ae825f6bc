package dev.coffer.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.status.Notice;
import dev.coffer.core.status.NoticeBoard;
import dev.coffer.store.Backups;
import dev.coffer.store.Database;
import dev.coffer.store.SqliteWorkspace;
import dev.coffer.support.MutableClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One an hour while something changes, beside a running writer. */
final class BackupScheduleTest {
    private final MutableClock clock = MutableClock.atNoon();
    private final NoticeBoard notices = new NoticeBoard();

    @TempDir
    Path folder;

    private Path file;
    private Backups backups;
    private Database database;
    private BackupSchedule schedule;

    @BeforeEach
    void open() {
        file = folder.resolve("coffer.db");
        backups = new Backups(folder.resolve("backups"), clock);
        database = Database.open(file, folder.resolve("backups"), clock);
        schedule = new BackupSchedule(backups, file, clock, notices);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void changeNow() throws Exception {
        new SqliteWorkspace(database).put("k", clock.instant().toString());
        Files.setLastModifiedTime(folder.resolve("coffer.db-wal"), FileTime.from(clock.instant()));
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
    }

    @Test
    void oneAnHourAndOnlyAfterAChange() throws Exception {
        changeNow();
        schedule.takeIfDue();
        schedule.takeIfDue();
        assertThat(backups.list()).hasSize(1);
        clock.advance(Duration.ofMinutes(59));
        changeNow();
        schedule.takeIfDue();
        assertThat(backups.list()).hasSize(1);
        clock.advance(Duration.ofMinutes(1));
        schedule.takeIfDue();
        assertThat(backups.list()).hasSize(2);
        clock.advance(Duration.ofHours(5));
        schedule.takeIfDue();
        assertThat(backups.list()).as("nothing changed").hasSize(2);
    }

    @Test
    void overAMonthTheyAreThinnedOut() throws Exception {
        for (int hour = 0; hour < 24 * 45; hour += 12) {
            changeNow();
            schedule.takeIfDue();
            clock.advance(Duration.ofHours(12));
        }
        assertThat(backups.list()).hasSizeBetween(33, 38);
    }

    @Test
    void aBackupFromTheFutureDoesNotStopTheOthers() throws Exception {
        clock.advance(Duration.ofDays(900));
        backups.take(file);
        clock.advance(Duration.ofDays(-900));
        changeNow();
        schedule.takeIfDue();
        assertThat(backups.list()).hasSize(2);
    }

    @Test
    void whatGoesWrongIsToldAndTakenDownLater() throws Exception {
        Path blocked = Files.createFile(folder.resolve("blocked"));
        new BackupSchedule(new Backups(blocked, clock), file, clock, notices).takeIfDue();
        assertThat(notices.notices().current()).extracting(Notice::kind).containsExactly(Notice.Kind.BACKUP);
        changeNow();
        schedule.takeIfDue();
        assertThat(notices.notices().current()).isEmpty();
    }
}

package dev.coffer.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.account.Credentials;
import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.status.Notice;
import dev.coffer.platform.SystemTime;
import dev.coffer.store.Backups;
import dev.coffer.store.Database;
import dev.coffer.store.SqlitePayoutLedger;
import dev.coffer.support.Payouts;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup lacks what was confirmed after it, and whoever restores it is told so. */
final class RestoreNoticeTest {
    private final Clock clock = SystemTime.clock();

    @TempDir
    Path folder;

    @Test
    void aRestoreSaysThatPayoutsConfirmedAfterTheBackupAreMissing() {
        Workspace workspace = Workspace.open(folder.resolve("w"));
        Path backup;
        try (Database database = Database.open(workspace.database(), workspace.backups(), clock)) {
            backup = new Backups(workspace.backups(), clock).take(workspace.database());
            new SqlitePayoutLedger(database)
                    .enter(
                            Payouts.draft(),
                            new IdempotencyKey(UUID.randomUUID()),
                            Payouts.ACCOUNT,
                            "anna",
                            clock.instant());
        }
        String said = new RestoreBackup(clock).restore(workspace, backup);
        ConsoleStart start = new ConsoleStart(
                workspace.dir(),
                Optional.of(ServerAddress.parse("http://127.0.0.1:9")),
                Optional.of(new Credentials(Payouts.ACCOUNT, "key", "secret")),
                false);
        try (Console console = Console.open(start, clock, () -> {
            throw new IllegalStateException("not asked for");
        })) {
            console.sound().join();
            Notice notice = console.desk().notices().notices().current().getFirst();
            assertThat(said + " | " + notice.sentence())
                    .containsPattern("(?i)missing|not in it|after (it|the backup)|since the backup");
        }
    }
}

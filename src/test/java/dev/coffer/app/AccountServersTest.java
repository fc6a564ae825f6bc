package dev.coffer.app;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.Payout;
import dev.coffer.store.Database;
import dev.coffer.store.SqlitePayoutLedger;
import dev.coffer.store.SqliteWorkspace;
import dev.coffer.support.MutableClock;
import dev.coffer.support.Payouts;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody looks a payout up at a server that never heard of it. */
final class AccountServersTest {
    private static final ServerAddress FIRST = ServerAddress.parse("https://first.example");
    private static final ServerAddress SECOND = ServerAddress.parse("https://second.example");

    private final MutableClock clock = MutableClock.atNoon();

    @TempDir
    Path folder;

    private Database database;
    private SqlitePayoutLedger ledger;
    private AccountServers servers;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("coffer.db"), folder.resolve("backups"), clock);
        ledger = new SqlitePayoutLedger(database);
        servers = new AccountServers(new SqliteWorkspace(database), ledger);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Payout enter() {
        return ledger.enter(
                Payouts.draft(), new IdempotencyKey(UUID.randomUUID()), Payouts.ACCOUNT, "anna", clock.instant());
    }

    @Test
    void anAccountWithUnfinishedPayoutsStaysWithItsServer() {
        servers.bind(Payouts.ACCOUNT, FIRST);
        servers.bind(Payouts.ACCOUNT, SECOND);
        servers.bind(Payouts.ACCOUNT, FIRST);
        Payout waiting = enter();
        servers.bind(Payouts.ACCOUNT, FIRST);
        assertThatThrownBy(() -> servers.bind(Payouts.ACCOUNT, SECOND))
                .hasMessageContaining("1 unfinished payout at https://first.example");
        assertThatCode(() -> servers.bind("another", SECOND)).doesNotThrowAnyException();
        assertThatCode(() -> servers.bind(Payouts.ACCOUNT, FIRST)).doesNotThrowAnyException();

        ledger.move(
                waiting.id(),
                waiting.outbox(),
                waiting.outbox().withdrawn(clock.instant(), new Outbox.Note("withdrawn", "anna: test", null)));
        servers.bind(Payouts.ACCOUNT, SECOND);
    }

    @Test
    void aTrainingServerMayComeBackAtAnotherPort() {
        servers.bind(Payouts.ACCOUNT, ServerAddress.parse("http://127.0.0.1:4001"));
        enter();
        servers.bind(Payouts.ACCOUNT, ServerAddress.parse("http://127.0.0.1:4002"));
        assertThatThrownBy(() -> servers.bind(Payouts.ACCOUNT, FIRST)).hasMessageContaining("127.0.0.1:4002");
    }
}

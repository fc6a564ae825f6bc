package dev.coffer.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.coffer.core.account.Credentials;
import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.LedgerThread;
import dev.coffer.platform.SystemTime;
import dev.coffer.sandbox.Sandbox;
import dev.coffer.sandbox.SandboxOptions;
import dev.coffer.support.Payouts;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that was only tried has no part of the account: its payouts stay with the one that was asked to pay them. */
final class ServerBindingTest {
    private static final ServerAddress FIRST = ServerAddress.parse("https://first.invalid");
    private static final ServerAddress SECOND = ServerAddress.parse("https://second.invalid");
    private static final Credentials WHO = new Credentials(Payouts.ACCOUNT, "key", "secret");
    private final Clock clock = SystemTime.clock();

    @TempDir
    Path folder;

    private Console open() {
        return open(WHO);
    }

    private Console open(Credentials who) {
        ConsoleStart start = new ConsoleStart(folder.resolve("w"), Optional.of(FIRST), Optional.of(who), false);
        return Console.open(start, clock, () -> {
            throw new IllegalStateException("not asked for");
        });
    }

    private void queuePayoutAtFirst(Console console, String account) {
        Books books = console.books().join();
        new LedgerThread(books.ledger(), console.threads().db())
                .call(book -> book.enter(
                        Payouts.draft(), new IdempotencyKey(UUID.randomUUID()), account, "anna", clock.instant()));
    }

    /** Connecting to SECOND fails, so "nothing has changed" and FIRST goes on; a payout is queued there; SECOND is tried again. */
    @Test
    void aFailedConnectLeavesTheAccountWithItsServer() {
        try (Console console = open()) {
            console.connect();
            Connections connections = console.connections().join();
            assertThatThrownBy(() -> connections.connect(SECOND, WHO)).isInstanceOf(FailureException.class);
            assertThat(console.desk().connection().current().orElseThrow().server())
                    .isEqualTo(FIRST);
            queuePayoutAtFirst(console, Payouts.ACCOUNT);
            FailureException again =
                    catchThrowableOfType(FailureException.class, () -> connections.connect(SECOND, WHO));
            assertThat(again.failure())
                    .as("a payout waits at FIRST, so SECOND must be refused before it is even asked")
                    .isInstanceOf(Failure.Rejected.class);
        }
    }

    /** A payout is confirmed at FIRST while SECOND is asked for its balances, and is seen only when the account is to be bound. */
    @Test
    void aConnectThatComesTooLateGoesBackToTheServerThatHasThePayouts() {
        Threads threads = new Threads();
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults(), clock, threads.io())) {
            ServerAddress second = ServerAddress.parse(sandbox.url());
            Credentials who = new Credentials(sandbox.account(), sandbox.apiKey(), sandbox.apiSecret());
            try (Console console = open(who)) {
                console.connect();
                Connections connections = console.connections().join();
                AtomicBoolean entered = new AtomicBoolean();
                console.desk().connection().subscribe(now -> {
                    boolean atSecond =
                            now.filter(it -> it.server().equals(second)).isPresent();
                    if (atSecond && entered.compareAndSet(false, true)) {
                        queuePayoutAtFirst(console, sandbox.account());
                    }
                });
                assertThatThrownBy(() -> connections.connect(second, who))
                        .isInstanceOf(FailureException.class)
                        .hasMessageContaining("1 unfinished payout at " + FIRST);
                assertThat(entered).isTrue();
                assertThat(console.desk().connection().current().orElseThrow().server())
                        .isEqualTo(FIRST);
            }
            assertThat(WorkspaceSettings.load(new Workspace(folder.resolve("w")).settings())
                            .get(Connections.SERVER_SETTING))
                    .as("where the next start begins")
                    .isNotEqualTo(Optional.of(second.toString()));
        } finally {
            threads.close();
        }
    }

    @Test
    void theNextStartStillWorksAtTheServerThatHasThePayouts() {
        try (Console console = open()) {
            console.connect();
            Connections connections = console.connections().join();
            assertThatThrownBy(() -> connections.connect(SECOND, WHO)).isInstanceOf(FailureException.class);
            queuePayoutAtFirst(console, Payouts.ACCOUNT);
        }
        try (Console console = open()) {
            assertThatCode(console::connect).doesNotThrowAnyException();
        }
    }
}

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
import dev.coffer.support.Payouts;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
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
        return Console.open(
                new ConsoleStart(folder.resolve("w"), Optional.of(FIRST), Optional.of(WHO), false), clock, () -> {
                    throw new IllegalStateException("not asked for");
                });
    }

    private void queuePayoutAtFirst(Console console) {
        Books books = console.books().join();
        new LedgerThread(books.ledger(), console.threads().db())
                .call(book -> book.enter(
                        Payouts.draft(),
                        new IdempotencyKey(UUID.randomUUID()),
                        Payouts.ACCOUNT,
                        "anna",
                        clock.instant()));
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
            queuePayoutAtFirst(console);
            FailureException again =
                    catchThrowableOfType(FailureException.class, () -> connections.connect(SECOND, WHO));
            assertThat(again.failure())
                    .as("a payout waits at FIRST, so SECOND must be refused before it is even asked")
                    .isInstanceOf(Failure.Rejected.class);
        }
    }

    @Test
    void theNextStartStillWorksAtTheServerThatHasThePayouts() {
        try (Console console = open()) {
            console.connect();
            Connections connections = console.connections().join();
            assertThatThrownBy(() -> connections.connect(SECOND, WHO)).isInstanceOf(FailureException.class);
            queuePayoutAtFirst(console);
        }
        try (Console console = open()) {
            assertThatCode(console::connect).doesNotThrowAnyException();
        }
    }
}

package dev.coffer.app;

import dev.coffer.core.account.Connection;
import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.balance.BalanceSnapshot;
import dev.coffer.core.feed.Publisher;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.status.Notice;
import dev.coffer.core.status.Refresh;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A workspace that is looked at as it lies: a copy on a stick, a share, a folder without write permission, or one in which a console is at
 * work. Takes no lock, writes nothing into the folder, knows no credentials and talks to nobody.
 */
final class Look implements Refresh, AutoCloseable {
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm:ss 'UTC'xxx", Locale.UK)
            .withZone(ZoneId.systemDefault());

    private final Ground ground;
    private final WorkspaceSettings settings;

    private Look(Ground ground, WorkspaceSettings settings) {
        this.ground = ground;
        this.settings = settings;
    }

    /**
     * Opens it and reads what stands still while one looks. Not for the screen's thread.
     *
     * @throws CommandFailed with a sentence for people, as the store's {@code FailureException} is, when there is nothing to look at
     */
    static Look open(Path dir, Clock clock) {
        Workspace workspace = new Workspace(dir.toAbsolutePath().normalize());
        if (!Files.isDirectory(workspace.dir())) {
            throw new CommandFailed("There is no folder " + workspace.dir() + ". Nothing was changed.");
        }
        WorkspaceSettings settings = WorkspaceSettings.look(workspace.settings());
        Books books = Books.look(workspace);
        Threads threads = new Threads();
        Publisher<Instant> ticker = new Publisher<>(clock.instant());
        Ground ground =
                new Ground(workspace, books, new Desk(clock), threads, Saved.in(settings, threads.io()), ticker, clock);
        Look look = new Look(ground, settings);
        CompletableFuture.runAsync(look::read, threads.db()).join();
        threads.every(TICK, () -> ticker.publish(clock.instant()));
        return look;
    }

    Ground ground() {
        return ground;
    }

    /** What another console has written since is seen at the next look. */
    @Override
    public void now() {
        ground.threads().db().execute(this::read);
    }

    @Override
    public void visible(boolean visible) {}

    private void read() {
        Books books = ground.books();
        Desk desk = ground.desk();
        account().ifPresent(account -> {
            Optional<BalanceSnapshot> known = books.balances().newest(account);
            desk.connected(connection(account, known), known);
            desk.counted(books.ledger(), account);
        });
        desk.notices()
                .put(
                        Notice.Kind.REVIEW,
                        "A read-only look at " + ground.workspace().dir() + ", as of " + MOMENT.format(lastWritten())
                                + ". Nothing is written there and nothing is sent.");
    }

    /** The account that was connected last, or else that of the newest payout. */
    private Optional<String> account() {
        return settings.get(Connections.ACCOUNT_SETTING)
                .or(() -> ground.books().history().page(HistoryFilter.ALL, null, 1).stream()
                        .findFirst()
                        .map(Payout::account));
    }

    private Connection connection(String account, Optional<BalanceSnapshot> known) {
        ServerAddress server = settings.get(Connections.SERVER_SETTING)
                .map(ServerAddress::parse)
                .orElse(ServerAddress.CALYPSO);
        return new Connection(
                server,
                account,
                known.map(BalanceSnapshot::name).orElse(null),
                server.isLoopback() || Files.isDirectory(ground.workspace().sandbox()),
                "nowhere: a look knows no credentials");
    }

    private Instant lastWritten() {
        Path database = ground.workspace().database();
        Instant file = written(database);
        Instant journal = written(database.resolveSibling(database.getFileName() + "-wal"));
        return journal.isAfter(file) ? journal : file;
    }

    private static Instant written(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }

    @Override
    public void close() {
        ground.threads().close();
        ground.books().close();
    }
}

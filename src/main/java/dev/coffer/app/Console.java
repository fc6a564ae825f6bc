package dev.coffer.app;

import dev.coffer.core.account.Connection;
import dev.coffer.core.account.Credentials;
import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.feed.Feed;
import dev.coffer.core.feed.Publisher;
import dev.coffer.core.status.Notice;
import dev.coffer.platform.HostIdentity;
import dev.coffer.platform.secrets.KeyringSecretStore;
import dev.coffer.platform.secrets.LazySecretStore;
import dev.coffer.platform.secrets.MemorySecretStore;
import dev.coffer.platform.secrets.SecretKeep;
import dev.coffer.sandbox.Sandbox;
import dev.coffer.sandbox.SandboxOptions;
import dev.coffer.store.Backups;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One open workspace with everything that works in it, without a screen. Opening returns at once; the books come up on their thread
 * while the window does on its own.
 */
public final class Console implements AutoCloseable {
    private static final Duration TICK = Duration.ofSeconds(1);
    /** In bytes: some 50,000 payouts, checked in half a second. */
    private static final long LONG_LEDGER = 100_000_000;

    private static final Duration FIRST_SCREEN = Duration.ofSeconds(2);
    private static final String FOR_REVIEW = "This workspace is for review. Nothing is ever sent from here.";

    private final ConsoleStart start;
    private final Clock clock;
    private final Workspace workspace;
    private final InstanceLock lock;
    private final WorkspaceSettings settings;
    private final Threads threads = new Threads();
    private final Profile profile;
    private final Saved saved;
    private final Instant started;
    private final Desk desk;
    private final SecretKeep secrets;
    private final Publisher<Instant> ticker;
    private final CompletableFuture<Books> books;
    private final CompletableFuture<Books> sound;
    private final CompletableFuture<EventDesk> events;
    private final CompletableFuture<Connections> connections;
    private final Upkeep upkeep;
    private volatile @Nullable Sandbox sandbox;
    private volatile Runnable rung = () -> {};

    /**
     * @param training opens the training workspace in this one's place and returns its connection
     * @throws CommandFailed with a sentence when the workspace is not to be had; then nothing was changed
     */
    public static Console open(ConsoleStart start, Clock clock, Supplier<Connection> training) {
        Workspace workspace = Workspace.open(start.workspace());
        Holder self = Holder.self(clock.instant(), System.getenv());
        InstanceLock lock = InstanceLock.take(workspace.lockFile(), self);
        try {
            WorkspaceSettings settings = WorkspaceSettings.load(workspace.settings());
            LogSetup.toFile(workspace.logFile());
            if (start.reviewer()) {
                settings.put(Profile.SETTING, Profile.REVIEWER_WORD);
            }
            Console console = new Console(start, clock, workspace, lock, settings, training);
            console.begin(self);
            return console;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private Console(
            ConsoleStart start,
            Clock clock,
            Workspace workspace,
            InstanceLock lock,
            WorkspaceSettings settings,
            Supplier<Connection> training) {
        this.start = start;
        this.clock = clock;
        this.workspace = workspace;
        this.lock = lock;
        this.settings = settings;
        this.profile = Profile.of(settings);
        this.saved = Saved.in(settings, threads.io());
        this.started = clock.instant();
        this.desk = new Desk(clock);
        if (!profile.pays()) {
            desk.notices().put(Notice.Kind.REVIEW, FOR_REVIEW);
        }
        this.secrets = secrets(start);
        this.ticker = new Publisher<>(clock.instant());
        this.books = CompletableFuture.supplyAsync(() -> Books.open(workspace, clock), threads.db());
        Provenance provenance = new Provenance(
                workspace,
                HostIdentity.read(System.getProperty("os.name"), System.getenv()),
                () -> UUID.randomUUID().toString(),
                clock);
        this.sound = new Inspection(desk, provenance, new Backups(workspace.backups(), clock), clock)
                .inspect(books, this::afterTheFirstScreen, threads.db());
        this.events =
                books.thenApply(opened -> new EventDesk(opened.events(), desk, threads, settings, secrets, clock));
        this.connections = books.thenCombine(
                events,
                (opened, door) -> new Connections(
                        new Connections.Surroundings(opened, sound, desk, threads, settings, clock, door),
                        secrets,
                        () -> saved.preferences().choices().current().fiat(),
                        profile.pays() ? training : Console::noTraining,
                        start.training(),
                        profile));
        this.upkeep = new Upkeep(workspace, desk, threads, clock, sound);
    }

    private void begin(Holder self) {
        threads.every(TICK, () -> ticker.publish(clock.instant()));
        sound.thenAcceptAsync(opened -> events.join().resume(), threads.io());
        upkeep.begin(() -> connections.thenAccept(Connections::askTheTime));
        upkeep.hangBell(lock, self, () -> rung.run());
        AtomicReference<String> fiat =
                new AtomicReference<>(saved.preferences().choices().current().fiat());
        saved.preferences().choices().subscribe(now -> {
            if (!now.fiat().equals(fiat.getAndSet(now.fiat()))) {
                connections.thenAccept(Connections::wantRates);
            }
        });
    }

    /** What to do when a second console asks this one to come to the front. Called on an {@code io} thread. */
    void onBell(Runnable comeToTheFront) {
        rung = comeToTheFront;
    }

    /** From a console for review no console that pays is opened, not even with play money. */
    private static Connection noTraining() {
        throw new FailureException(new Failure.Rejected("rules", FOR_REVIEW, null));
    }

    private static SecretKeep secrets(ConsoleStart start) {
        if (start.training()) {
            return new MemorySecretStore("in memory, since this is the training server");
        }
        if (start.credentials().isPresent()) {
            return new MemorySecretStore("in memory, as they came from the environment");
        }
        return new LazySecretStore(
                KeyringSecretStore::open, "in the operating system's keyring (in memory where there is none)");
    }

    /**
     * Connects as the command line, the environment or the last run say. Blocks.
     *
     * @return empty when nobody has ever connected; then a person has to
     */
    Optional<Connection> connect() {
        Connections opened = connections.join();
        if (start.training()) {
            return Optional.of(connectToOwnSandbox(opened));
        }
        ServerAddress server = start.server()
                .or(() -> settings.get(Connections.SERVER_SETTING).map(ServerAddress::parse))
                .orElse(ServerAddress.CALYPSO);
        Optional<Credentials> credentials = start.credentials();
        if (credentials.isEmpty() && settings.get(Connections.ACCOUNT_SETTING).isPresent()) {
            credentials = secrets.load(server);
            if (credentials.isEmpty()) {
                throw new FailureException(new Failure.LockedSecrets("it holds nothing for " + server
                        + ", or is locked. Payouts that wait are safe and go on after connecting."));
            }
        }
        if (credentials.isEmpty()) {
            opened.sayWhatWaitsElsewhere("");
        }
        return credentials.map(found -> opened.resume(server, found));
    }

    private Connection connectToOwnSandbox(Connections opened) {
        Sandbox started =
                Sandbox.start(SandboxOptions.defaults().withDataDir(workspace.sandbox()), clock, threads.io());
        sandbox = started;
        return opened.resume(
                ServerAddress.parse(started.url()),
                new Credentials(started.account(), started.apiKey(), started.apiSecret()));
    }

    /** Whether a connection is to be expected without a person's doing. */
    boolean connectsByItself() {
        return start.training()
                || start.credentials().isPresent()
                || settings.get(Connections.ACCOUNT_SETTING).isPresent();
    }

    public CompletableFuture<Books> books() {
        return books;
    }

    /** The books once they were found sound, or the failure that says why nothing is sent. */
    CompletableFuture<Books> sound() {
        return sound;
    }

    ConsoleStart start() {
        return start;
    }

    /** How webhook events reach this console. */
    public CompletableFuture<EventDesk> events() {
        return events;
    }

    CompletableFuture<Connections> connections() {
        return connections;
    }

    /** The training server, once the console works with one. */
    public Optional<Sandbox> sandbox() {
        return Optional.ofNullable(sandbox);
    }

    public Desk desk() {
        return desk;
    }

    public Threads threads() {
        return threads;
    }

    public Workspace workspace() {
        return workspace;
    }

    SavedPreferences preferences() {
        return saved.preferences();
    }

    Profile profile() {
        return profile;
    }

    /** What the screens are made of, once the books are open. */
    Ground ground(Books opened) {
        return new Ground(workspace, opened, desk, threads, saved, ticker, clock);
    }

    /** From the next start on this workspace is for review. Undone only by hand, in the settings file. */
    void markForReview() {
        settings.put(Profile.SETTING, Profile.REVIEWER_WORD);
    }

    SavedNews news() {
        return saved.news();
    }

    Instant started() {
        return started;
    }

    SecretKeep secrets() {
        return secrets;
    }

    Feed<Instant> ticker() {
        return ticker;
    }

    Clock clock() {
        return clock;
    }

    @Override
    public void close() {
        upkeep.close();
        connections.thenAccept(Connections::close);
        events.thenAccept(EventDesk::close);
        threads.close();
        try {
            if (sandbox != null) {
                sandbox.close();
            }
            if (books.isDone() && !books.isCompletedExceptionally()) {
                upkeep.lastBackup();
                books.join().close();
            }
        } finally {
            lock.close();
        }
    }

    /** Reading a long ledger whole takes seconds of a processor and all of the disk, and the first screen must not wait for either. */
    private void afterTheFirstScreen(Runnable check) {
        if (workspace.database().toFile().length() < LONG_LEDGER) {
            threads.dbCare().execute(check);
        } else {
            threads.after(FIRST_SCREEN, () -> threads.dbCare().execute(check));
        }
    }
}

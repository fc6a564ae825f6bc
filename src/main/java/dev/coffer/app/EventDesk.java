package dev.coffer.app;

import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.feed.Feed;
import dev.coffer.core.feed.Publisher;
import dev.coffer.core.feed.Subscription;
import dev.coffer.core.webhook.ChannelState;
import dev.coffer.core.webhook.EventChannels;
import dev.coffer.core.webhook.ListenAddress;
import dev.coffer.core.webhook.ReceiverChoice;
import dev.coffer.core.webhook.RelayState;
import dev.coffer.core.webhook.WebhookSecrets;
import dev.coffer.store.SqliteEvents;
import dev.coffer.webhook.EventReceiver;
import dev.coffer.webhook.Intake;
import dev.coffer.webhook.ListenerLimits;
import dev.coffer.webhook.RelayFetcher;
import dev.coffer.webhook.SigningSecrets;
import dev.coffer.webhook.TlsFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ways by which webhook events reach this console, as chosen in its settings; they outlive a connection, and what they bring wakes
 * whichever account is connected. Stands before the secret store for subscriptions, so that a new secret is known to the receiver at once.
 */
public final class EventDesk implements EventChannels, WebhookSecrets, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EventDesk.class);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration FETCH = Duration.ofSeconds(3);
    private static final Duration FORGET = Duration.ofDays(1);
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private static final String ADDRESS = "receiver.address";
    private static final String LAST_ADDRESS = "receiver.last-address";
    private static final String PATH = "receiver.path";
    private static final String CERTIFICATE_FILE = "receiver.certificate";
    private static final String RELAY = "relay.url";

    private final SqliteEvents events;
    private final Desk desk;
    private final Threads threads;
    private final WorkspaceSettings settings;
    private final WebhookSecrets secrets;
    private final WebhookKeys keys;
    private final Clock clock;
    private final SigningSecrets signing = new SigningSecrets();
    private final Intake intake;
    private final Publisher<ChannelState> state = new Publisher<>(ChannelState.OFF);
    private final List<Subscription> ticks;
    private @Nullable EventReceiver receiver;
    private @Nullable RelayFetcher fetcher;
    private volatile @Nullable Session session;

    EventDesk(
            SqliteEvents events,
            Desk desk,
            Threads threads,
            WorkspaceSettings settings,
            WebhookSecrets secrets,
            Clock clock) {
        this.events = events;
        this.desk = desk;
        this.threads = threads;
        this.settings = settings;
        this.secrets = secrets;
        this.keys = new WebhookKeys(settings);
        this.clock = clock;
        this.intake = new Intake(signing, events, threads.db(), clock, this::arrived);
        intake.tally().subscribe(tally -> change(it -> it.counting(tally)));
        this.ticks = new ArrayList<>(List.of(threads.every(TICK, this::tick), threads.every(FETCH, this::fetch)));
    }

    /** Begins as the settings say; what cannot begin is said in {@link #state}. Blocks; called once the ledger may be written. */
    void resume() {
        forgetOld(threads.every(
                FORGET,
                () -> threads.db().execute(() -> events.forget(clock.instant().minus(REMEMBERED)))));
        keys.all().forEach(this::know);
        settings.get(RELAY).ifPresent(this::resumeFetching);
        settings.get(ADDRESS)
                .ifPresent(
                        address -> resumeListening(address, settings.get(PATH).orElse("")));
    }

    private synchronized void forgetOld(Subscription daily) {
        ticks.add(daily);
    }

    private void resumeFetching(String url) {
        try {
            ServerAddress relay = ServerAddress.parse(url);
            begin(relay, secrets.secretOf(relay.toString()).orElse(""));
        } catch (IllegalArgumentException | FailureException e) {
            log.warn("Fetching from the relay did not start: {}", e.getMessage());
        }
    }

    private void resumeListening(String hostAndPort, String path) {
        try {
            begin(ListenAddress.parse(hostAndPort, path), certificate());
        } catch (IllegalArgumentException | IllegalStateException | FailureException e) {
            log.warn("The receiver did not start: {}", e.getMessage());
            change(it -> it.notListening(String.valueOf(e.getMessage())));
        }
    }

    private Optional<TlsFile> certificate() {
        return settings.get(CERTIFICATE_FILE)
                .map(file -> TlsFile.read(
                        Path.of(file), secrets.secretOf(CERTIFICATE).orElse("").toCharArray()));
    }

    @Override
    public Feed<ChannelState> state() {
        return state;
    }

    @Override
    public ReceiverChoice chosen() {
        return new ReceiverChoice(
                settings.get(ADDRESS).or(() -> settings.get(LAST_ADDRESS)),
                settings.get(PATH),
                settings.get(CERTIFICATE_FILE).map(Path::of));
    }

    @Override
    public synchronized void listen(ListenAddress address, @Nullable Path certificate, char[] password) {
        char[] kept = password.length == 0 && chosen().certificate().equals(Optional.ofNullable(certificate))
                ? secrets.secretOf(CERTIFICATE).orElse("").toCharArray()
                : password.clone();
        Arrays.fill(password, '\0');
        try {
            Optional<TlsFile> tls =
                    certificate == null ? Optional.empty() : Optional.of(TlsFile.read(certificate, kept.clone()));
            begin(address, tls);
            settings.put(ADDRESS, address.host() + ":" + address.port());
            settings.put(PATH, address.path());
            if (certificate == null) {
                settings.remove(CERTIFICATE_FILE);
            } else {
                secrets.keepSecret(CERTIFICATE, new String(kept));
                settings.put(CERTIFICATE_FILE, certificate.toString());
            }
        } catch (IllegalArgumentException | IllegalStateException e) {
            sayWhetherClosed(String.valueOf(e.getMessage()));
            throw new FailureException(new Failure.Rejected("rules", String.valueOf(e.getMessage()), null), e);
        } finally {
            Arrays.fill(kept, '\0');
        }
    }

    private void sayWhetherClosed(String why) {
        if (receiver == null && state.current().listening() != null) {
            change(it -> it.notListening(why));
            desk.board().events().listening(fetcher != null);
        }
    }

    /** The one before is closed first: it may hold the very port. */
    private synchronized void begin(ListenAddress address, Optional<TlsFile> tls) {
        close(receiver);
        receiver = null;
        EventReceiver opened = EventReceiver.forConsole(
                address,
                tls,
                new EventReceiver.Ground(ListenerLimits.STANDARD, threads.io(), System::nanoTime),
                intake);
        receiver = opened;
        change(it -> it.listeningAt(address, opened.url()));
        desk.board().events().listening(true);
    }

    @Override
    public synchronized void stopListening() {
        close(receiver);
        receiver = null;
        settings.get(ADDRESS).ifPresent(address -> settings.put(LAST_ADDRESS, address));
        settings.remove(ADDRESS);
        change(it -> it.notListening(null));
        desk.board().events().listening(fetcher != null);
    }

    @Override
    public synchronized void fetchFrom(ServerAddress relay, String token) {
        secrets.keepSecret(relay.toString(), token);
        settings.put(RELAY, relay.toString());
        begin(relay, token);
        fetch();
    }

    private synchronized void begin(ServerAddress relay, String token) {
        close(fetcher);
        RelayFetcher begun = new RelayFetcher(relay, token, intake, events, clock, threads.io());
        fetcher = begun;
        begun.state().subscribe(how -> change(it -> it.fetchingFrom(relay, how)));
        desk.board().events().listening(true);
    }

    @Override
    public synchronized void stopFetching() {
        close(fetcher);
        fetcher = null;
        settings.get(RELAY).ifPresent(secrets::forgetSecret);
        settings.remove(RELAY);
        change(it -> it.fetchingFrom(null, RelayState.UNKNOWN));
        desk.board().events().listening(receiver != null);
    }

    /** From now on events wake this account. */
    void serve(Session now) {
        session = now;
        boolean wanted =
                settings.get(ADDRESS).isPresent() || settings.get(RELAY).isPresent();
        if (wanted && signing.isEmpty()) {
            threads.io().execute(() -> fetchSecrets(now));
        }
    }

    void serveNobody() {
        session = null;
    }

    /** The list of subscriptions brings their secrets along. */
    private void fetchSecrets(Session now) {
        try {
            now.webhooks(this).list();
        } catch (FailureException e) {
            log.info("Subscriptions were not read: {}", e.failure().technical());
        }
    }

    @Override
    public Optional<String> secretOf(String name) {
        return secrets.secretOf(name);
    }

    @Override
    public void keepSecret(String publicKey, String secretKey) {
        // Only where it is another: a keyring may ask its owner at every write.
        if (!secrets.secretOf(publicKey).equals(Optional.of(secretKey))) {
            secrets.keepSecret(publicKey, secretKey);
        }
        keys.add(publicKey);
        signing.add(publicKey, secretKey);
    }

    @Override
    public void forgetSecret(String publicKey) {
        signing.remove(publicKey);
        keys.remove(publicKey);
        secrets.forgetSecret(publicKey);
    }

    private void know(String publicKey) {
        try {
            secrets.secretOf(publicKey).ifPresent(secret -> signing.add(publicKey, secret));
        } catch (FailureException e) {
            log.info("A subscription's secret is not to be had: {}", e.failure().technical());
        }
    }

    private void arrived() {
        Session now = session;
        if (now != null) {
            now.eventArrived();
        }
    }

    private synchronized void tick() {
        if (receiver != null) {
            receiver.tick();
        }
    }

    private synchronized void fetch() {
        RelayFetcher now = fetcher;
        if (now != null) {
            threads.io().execute(now::fetch);
        }
    }

    private void change(UnaryOperator<ChannelState> how) {
        synchronized (state) {
            state.publish(how.apply(state.current()));
        }
    }

    private static void close(@Nullable AutoCloseable one) {
        try {
            if (one != null) {
                one.close();
            }
        } catch (Exception e) {
            log.warn("It did not close well: {}", e.toString());
        }
    }

    @Override
    public synchronized void close() {
        ticks.forEach(Subscription::close);
        close(receiver);
        close(fetcher);
    }
}

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
 * whichever account is connected.
 */
public final class EventDesk implements EventChannels, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EventDesk.class);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration FETCH = Duration.ofSeconds(3);
    private static final Duration FORGET = Duration.ofDays(1);
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private static final String RELAY = "relay.url";

    private final SqliteEvents events;
    private final Desk desk;
    private final Threads threads;
    private final WorkspaceSettings settings;
    private final ReceiverSettings own;
    private final WebhookSecrets secrets;
    private final Clock clock;
    private final SigningSecrets signing = new SigningSecrets();
    private final HookSecrets hookSecrets;
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
        this.own = new ReceiverSettings(settings);
        this.secrets = secrets;
        this.hookSecrets = new HookSecrets(secrets, new WebhookKeys(settings), signing);
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
        hookSecrets.resume();
        settings.get(RELAY).ifPresent(this::resumeFetching);
        own.wanted()
                .ifPresent(
                        address -> resumeListening(address, own.chosen().path().orElse("")));
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
        return own.chosen()
                .certificate()
                .map(file -> TlsFile.read(
                        file,
                        secrets.secretOf(WebhookSecrets.CERTIFICATE).orElse("").toCharArray()));
    }

    /** For subscriptions. */
    public WebhookSecrets secrets() {
        return hookSecrets;
    }

    @Override
    public Feed<ChannelState> state() {
        return state;
    }

    @Override
    public ReceiverChoice chosen() {
        return own.chosen();
    }

    @Override
    public synchronized void listen(ListenAddress address, @Nullable Path certificate, char[] password) {
        char[] kept = password.length == 0 && chosen().certificate().equals(Optional.ofNullable(certificate))
                ? secrets.secretOf(WebhookSecrets.CERTIFICATE).orElse("").toCharArray()
                : password.clone();
        Arrays.fill(password, '\0');
        try {
            Optional<TlsFile> tls =
                    certificate == null ? Optional.empty() : Optional.of(TlsFile.read(certificate, kept.clone()));
            begin(address, tls);
            own.listening(address);
            if (certificate != null) {
                secrets.keepSecret(WebhookSecrets.CERTIFICATE, new String(kept));
            }
            own.certificate(certificate);
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
            sayWhoListens();
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
        String warning = tls.flatMap(file -> file.warning(clock.instant())).orElse(null);
        change(it -> it.listeningAt(address, opened.url(), warning));
        desk.board().events().listening(true);
    }

    @Override
    public synchronized void stopListening() {
        close(receiver);
        receiver = null;
        own.stopped();
        change(it -> it.notListening(null));
        sayWhoListens();
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
        RelayFetcher begun = new RelayFetcher(relay, token, intake, events, clock, this::fetchSecrets, threads.io());
        fetcher = begun;
        desk.board().events().listening(true);
        begun.state().subscribe(how -> fetching(begun, relay, how));
    }

    private synchronized void fetching(RelayFetcher whose, ServerAddress relay, RelayState how) {
        // The last words of one that was replaced are not about what is chosen now.
        if (whose == fetcher) {
            change(it -> it.fetchingFrom(relay, how));
            sayWhetherOpen();
        }
    }

    private void sayWhoListens() {
        desk.board().events().listening(receiver != null || fetcher != null);
        sayWhetherOpen();
    }

    /** While the only way that is chosen does not work, no event can come, however lately one did. */
    private void sayWhetherOpen() {
        boolean fetching = fetcher != null && state.current().relayState().failure() == null;
        desk.board().events().open(receiver != null || fetching);
    }

    @Override
    public synchronized void stopFetching() {
        close(fetcher);
        fetcher = null;
        settings.get(RELAY).ifPresent(secrets::forgetSecret);
        settings.remove(RELAY);
        change(it -> it.fetchingFrom(null, RelayState.UNKNOWN));
        sayWhoListens();
    }

    /** From now on events wake this account. */
    void serve(Session now) {
        session = now;
        boolean wanted = own.wanted().isPresent() || settings.get(RELAY).isPresent();
        // What nobody's key was known for so far may be this account's.
        if (wanted && (signing.isEmpty() || state.current().relayState().unknownEvents() > 0)) {
            threads.io().execute(this::fetchSecrets);
        }
    }

    void serveNobody() {
        session = null;
    }

    /** The list of subscriptions brings their secrets along. False where there was no list. */
    private boolean fetchSecrets() {
        Session now = session;
        if (now == null) {
            return false;
        }
        try {
            now.webhooks(hookSecrets).list();
            return true;
        } catch (FailureException e) {
            log.info("Subscriptions were not read: {}", e.failure().technical());
            return false;
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

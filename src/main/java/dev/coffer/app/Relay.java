package dev.coffer.app;

import dev.coffer.core.feed.Subscription;
import dev.coffer.core.webhook.ListenAddress;
import dev.coffer.store.RelayFile;
import dev.coffer.webhook.EventReceiver;
import dev.coffer.webhook.Intake;
import dev.coffer.webhook.ListenerLimits;
import dev.coffer.webhook.SigningSecrets;
import dev.coffer.webhook.TlsFile;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The receiver alone, for a small server that is always on: it takes deliveries in, keeps them in a file of its own and hands them to consoles
 * that know the token. It holds no ledger and no API secret; whoever breaks into it can pay nothing.
 */
public final class Relay implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration PRUNE = Duration.ofMinutes(10);
    private static final Duration WARN = Duration.ofDays(1);
    private static final int SHORTEST_TOKEN = 20;
    private static final String PATH = "path";

    /**
     * How a relay is to run.
     *
     * @param data        the folder of its file
     * @param listen      {@code HOST:PORT}
     * @param certificate a PKCS#12 file; needed unless the address is this computer's own
     * @param keepEvents  the most events that are kept
     * @param keepFor     how long they are kept
     * @param perSecond   the most requests of one peer
     */
    public record Setting(
            Path data, String listen, Optional<Path> certificate, long keepEvents, Duration keepFor, int perSecond) {}

    /**
     * What a relay must know and not tell; its text form says nothing.
     *
     * @param token         what consoles show to read events
     * @param subscriptions secret keys by public key; none yet while the relay's address is still to be subscribed with
     * @param certificate   the password of the certificate file; empty for none
     */
    public record Secrets(String token, Map<String, String> subscriptions, String certificate) {
        public Secrets {
            subscriptions = Map.copyOf(subscriptions);
        }

        @Override
        public String toString() {
            return "Secrets[" + subscriptions.size() + " subscriptions]";
        }
    }

    private final Setting setting;
    private final Clock clock;
    private final Threads threads;
    private final RelayFile file;
    private final boolean subscribed;
    private final Optional<TlsFile> tls;
    private final EventReceiver receiver;
    private final List<Subscription> ticks;

    private Relay(Setting setting, Secrets secrets, Threads threads, Clock clock, RelayFile file) {
        this.setting = setting;
        this.clock = clock;
        this.threads = threads;
        this.file = file;
        SigningSecrets signing = new SigningSecrets();
        secrets.subscriptions().forEach(signing::add);
        Intake intake = new Intake(signing, file, threads.db(), clock, () -> {});
        this.subscribed = !signing.isEmpty();
        this.tls = setting.certificate()
                .map(found -> TlsFile.read(found, secrets.certificate().toCharArray()));
        this.receiver = EventReceiver.forRelay(
                ListenAddress.parse(setting.listen(), path(file)),
                tls,
                new EventReceiver.Ground(
                        ListenerLimits.STANDARD.withPerSecond(setting.perSecond()), threads.io(), System::nanoTime),
                intake,
                file,
                secrets.token());
        this.ticks = List.of(
                threads.every(TICK, receiver::tick),
                threads.every(PRUNE, this::prune),
                threads.every(WARN, () -> warnings().forEach(log::warn)));
    }

    /**
     * Listens when this returns.
     *
     * @throws CommandFailed with a sentence for people
     */
    public static Relay open(Setting setting, Secrets secrets, Threads threads, Clock clock) {
        if (secrets.token().length() < SHORTEST_TOKEN) {
            throw new CommandFailed(
                    "The relay needs a token of at least " + SHORTEST_TOKEN
                            + " characters, or anybody could read its events. Nothing was opened. Put one into COFFER_RELAY_TOKEN.");
        }
        Path data = Workspace.folder(setting.data(), "relay's folder", "--data");
        RelayFile file = RelayFile.open(data.resolve("relay.db"));
        try {
            return new Relay(setting, secrets, threads, clock, file);
        } catch (IllegalArgumentException | IllegalStateException e) {
            file.close();
            throw new CommandFailed(String.valueOf(e.getMessage()));
        }
    }

    /** Where deliveries go, as far as this computer knows its own name. */
    public String deliveries() {
        return receiver.url();
    }

    /** What consoles are told as the relay's address. */
    public String address() {
        String url = receiver.url();
        return url.substring(0, url.indexOf('/', "https://".length()));
    }

    /** What its owner should know, in sentences; logged at the start and every day. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (!subscribed) {
            warnings.add(
                    "The relay knows no subscription yet, so it answers every delivery with 401 and keeps none. Subscribe with its"
                            + " address, put a line with public and secret key into COFFER_RELAY_SUBSCRIPTIONS, or the credential"
                            + " \"subscriptions\", and start it again.");
        }
        tls.flatMap(file -> file.warning(clock.instant())).ifPresent(warnings::add);
        return warnings;
    }

    /** Made at the first start and kept: the subscriptions at Calypso name it. */
    private static String path(RelayFile file) {
        return file.value(PATH).orElseGet(() -> file.keepValue(PATH, ListenAddress.freshPath(new SecureRandom())));
    }

    private void prune() {
        threads.db().execute(() -> {
            int forgotten = file.prune(clock.instant().minus(setting.keepFor()), setting.keepEvents());
            if (forgotten > 0) {
                log.info("{} old events were forgotten", forgotten);
            }
        });
    }

    @Override
    public void close() {
        ticks.forEach(Subscription::close);
        receiver.close();
        threads.close();
        file.close();
    }
}

package dev.coffer.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.calypso.CalypsoConnection;
import dev.coffer.calypso.Unpaced;
import dev.coffer.core.account.Credentials;
import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.feed.Feed;
import dev.coffer.core.feed.Subscription;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.SubmitPayout;
import dev.coffer.core.webhook.ChannelState;
import dev.coffer.core.webhook.Delivery;
import dev.coffer.core.webhook.EventOutcome;
import dev.coffer.core.webhook.ListenAddress;
import dev.coffer.core.webhook.ReceivedEvent;
import dev.coffer.core.webhook.SubscriptionWish;
import dev.coffer.core.webhook.WebhookEvent;
import dev.coffer.core.webhook.WebhookSubscription;
import dev.coffer.platform.SystemTime;
import dev.coffer.platform.secrets.MemorySecretStore;
import dev.coffer.sandbox.Sandbox;
import dev.coffer.sandbox.SandboxOptions;
import dev.coffer.store.SqliteEvents;
import dev.coffer.support.Certificates;
import dev.coffer.support.FreePort;
import dev.coffer.support.Payouts;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console without its window, wired as it is, and a sandbox that tells it what happens. */
final class EventDeskTest {
    private final Clock clock = SystemTime.clock();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @TempDir
    Path folder;

    private Sandbox sandbox;
    private Console console;

    @BeforeEach
    void begin() {
        sandbox = Sandbox.start(SandboxOptions.defaults().withSpeed(new BigDecimal(20)), clock, threads);
        console = open();
    }

    @AfterEach
    void end() {
        console.close();
        sandbox.close();
        threads.shutdownNow();
    }

    private Console open() {
        ConsoleStart start = new ConsoleStart(
                folder.resolve("workspace"),
                Optional.of(ServerAddress.parse(sandbox.url())),
                Optional.of(new Credentials(sandbox.account(), sandbox.apiKey(), sandbox.apiSecret())),
                false);
        Console opened = Console.open(start, clock, () -> {
            throw new IllegalStateException("not asked for");
        });
        opened.connect();
        return opened;
    }

    private EventDesk desk() {
        return console.events().join();
    }

    private WebhookSubscription subscribe(String url) {
        return console.connections()
                .join()
                .webhooks()
                .create(SubscriptionWish.payouts(UUID.randomUUID(), URI.create(url)));
    }

    private static <T> T when(Feed<T> feed, Predicate<T> condition) {
        CompletableFuture<T> met = new CompletableFuture<>();
        Subscription watch = feed.subscribe(now -> {
            if (condition.test(now)) {
                met.complete(now);
            }
        });
        try {
            return met.orTimeout(60, TimeUnit.SECONDS).join();
        } finally {
            watch.close();
        }
    }

    private void pay() {
        Books books = console.sound().join();
        SubmitPayout submit = new SubmitPayout(books.ledger(), clock, "ann");
        PayoutDraft draft = Payouts.draft();
        CompletableFuture.runAsync(
                        () -> submit.submit(draft, sandbox.account(), null),
                        console.threads().db())
                .join();
        when(
                books.ledger().changes(),
                changed -> changed.payouts().stream()
                        .anyMatch(payout -> payout.draft().draftId().equals(draft.draftId())
                                && payout.remote() != null
                                && payout.remote().state().equals(PayoutState.COMPLETED)));
    }

    @Test
    void whatIsChosenWorksAndIsRememberedAndOffMeansOff() {
        assertThat(desk().state().current()).isEqualTo(ChannelState.OFF);
        desk().listen(ListenAddress.loopback(FreePort.find(), new SecureRandom()), null, new char[0]);
        String url = String.valueOf(desk().state().current().receiverUrl());
        WebhookSubscription made = subscribe(url);
        pay();
        ChannelState told = when(desk().state(), now -> now.tally().events() >= 5);
        assertThat(told.tally().wrongSignatures()).isZero();
        assertThat(console.desk().board().status().current().eventsSilentSince())
                .isNull();
        console.close();

        // The next run: the secret was in memory only, and comes back with the list of subscriptions.
        console = open();
        when(desk().state(), now -> now.receiverUrl() != null || now.trouble() != null);
        assertThat(URI.create(String.valueOf(desk().state().current().receiverUrl()))
                        .getPath())
                .isEqualTo(URI.create(url).getPath());
        console.connections().join().webhooks().list();
        assertThat(desk().secrets().secretOf(made.publicKey())).isPresent();
        desk().stopListening();
        assertThat(desk().state().current().receiverUrl()).isNull();
        console.close();

        console = open();
        console.sound().join();
        assertThat(desk().state().current().receiverUrl()).isNull();
    }

    @Test
    void offersOfAQuarterOfAYearAgoAreForgottenAtTheStart() {
        Instant longAgo = clock.instant().minus(Duration.ofDays(91));
        byTheDatabase(events -> {
            events.keep(new ReceivedEvent(
                    new WebhookEvent(WebhookEvent.PAYOUT_CHANGE_STATUS, "7", null, null, null, null, null, null, null),
                    new Delivery("key", "sign", new byte[] {1}),
                    longAgo));
            events.done(events.waiting(0, 10), EventOutcome.OFFERED, longAgo);
            return events.newest(1).count();
        });
        console.close();
        console = open();
        console.sound().join();
        when(console.ticker(), now -> byTheDatabase(events -> events.newest(1).count()) == 0);
    }

    private <T> T byTheDatabase(Function<SqliteEvents, T> work) {
        SqliteEvents events = console.books().join().events();
        return CompletableFuture.supplyAsync(
                        () -> work.apply(events), console.threads().db())
                .join();
    }

    @Test
    void eventsComeByWayOfARelayToo() {
        int port = FreePort.find();
        Relay.Setting setting = new Relay.Setting(
                folder.resolve("relay"), "127.0.0.1:" + port, Optional.empty(), 1_000, Duration.ofDays(1), 1_000);
        String token = "a-token-of-thirty-two-characters";
        // A path is there before a subscription is.
        Threads first = new Threads();
        String path;
        try (Relay relay = Relay.open(setting, new Relay.Secrets(token, Map.of(), ""), first, clock)) {
            path = URI.create(relay.deliveries()).getPath();
        }
        WebhookSubscription made = subscribe("http://127.0.0.1:" + port + path);
        Relay.Secrets secrets = new Relay.Secrets(
                token,
                Map.of(
                        made.publicKey(),
                        desk().secrets().secretOf(made.publicKey()).orElseThrow()),
                "");
        try (Relay relay = Relay.open(setting, secrets, new Threads(), clock)) {
            assertThat(URI.create(relay.deliveries()).getPath()).isEqualTo(path);
            desk().fetchFrom(ServerAddress.parse(relay.address()), token);
            pay();
            when(desk().state(), now -> now.tally().events() >= 5);
            assertThat(desk().state().current().relayState().failure()).isNull();
            desk().stopFetching();
            assertThat(desk().state().current().relay()).isNull();
        }
    }

    @Test
    void eventsOfASubscriptionMadeElsewhereComeByWayOfTheRelayToo() {
        MemorySecretStore colleagues = new MemorySecretStore("in memory");
        Relay.Setting setting = new Relay.Setting(
                folder.resolve("relay"),
                "127.0.0.1:" + FreePort.find(),
                Optional.empty(),
                1_000,
                Duration.ofDays(1),
                1_000);
        String token = "a-token-of-thirty-two-characters";
        String path;
        try (Relay relay = Relay.open(setting, new Relay.Secrets(token, Map.of("a", "b"), ""), new Threads(), clock)) {
            path = relay.deliveries();
            desk().fetchFrom(ServerAddress.parse(relay.address()), token);
            when(desk().state(), now -> now.relayState().noSubscription());
        }
        WebhookSubscription made;
        try (CalypsoConnection elsewhere = Unpaced.open(
                ServerAddress.parse(sandbox.url()),
                new Credentials(sandbox.account(), sandbox.apiKey(), sandbox.apiSecret()),
                clock)) {
            made = elsewhere.webhooks(colleagues).create(SubscriptionWish.payouts(UUID.randomUUID(), URI.create(path)));
        }
        // This console knows one subscription of its own by now, so only the unknown key makes it ask again.
        subscribe("http://127.0.0.1:" + FreePort.find() + "/hook/" + "x".repeat(20));
        desk().secrets().forgetSecret(made.publicKey());
        Relay.Secrets secrets = new Relay.Secrets(
                token,
                Map.of(made.publicKey(), colleagues.secretOf(made.publicKey()).orElseThrow()),
                "");
        try (Relay relay = Relay.open(setting, secrets, new Threads(), clock)) {
            assertThat(relay.deliveries()).isEqualTo(path);
            desk().fetchFrom(ServerAddress.parse(relay.address()), token);
            pay();
            when(desk().state(), now -> now.tally().events() >= 5);
            assertThat(desk().secrets().secretOf(made.publicKey())).isPresent();
        }
    }

    @Test
    void aRelayThatDoesNotAnswerIsTrustedWithNoPaceAndSaidAtOnce() {
        desk().fetchFrom(
                        ServerAddress.parse("http://127.0.0.1:" + FreePort.find()), "a-token-of-thirty-two-characters");
        when(console.desk().board().status(), status -> status.eventsSilentSince() != null);
        desk().listen(ListenAddress.loopback(0, new SecureRandom()), null, new char[0]);
        when(console.desk().board().status(), status -> status.eventsSilentSince() == null);
        desk().stopListening();
        when(console.desk().board().status(), status -> status.eventsSilentSince() != null);
        desk().stopFetching();
        assertThat(console.desk().board().status().current().eventsSilentSince())
                .isNull();
    }

    @Test
    void whatCannotBeIsRefusedInASentence() {
        ListenAddress open = new ListenAddress("0.0.0.0", 0, ListenAddress.freshPath(new SecureRandom()));
        assertThatThrownBy(() -> desk().listen(open, null, new char[0]))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("PKCS#12");
        assertThat(desk().state().current().receiverUrl()).isNull();
    }

    @Test
    void aCertificateThatEndedIsSaidWhileItListens() {
        desk().listen(
                        ListenAddress.loopback(FreePort.find(), new SecureRandom()),
                        Certificates.ended(folder),
                        Certificates.PASSWORD.toCharArray());
        assertThat(desk().state().current().listening()).isNotNull();
        assertThat(desk().state().current().trouble()).contains("ended on 2020-01-31");
    }
}

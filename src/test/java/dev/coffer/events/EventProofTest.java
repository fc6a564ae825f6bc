package dev.coffer.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.calypso.CalypsoConnection;
import dev.coffer.calypso.Unpaced;
import dev.coffer.core.account.Credentials;
import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.address.Address;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Assets;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.RemotePayout;
import dev.coffer.core.webhook.ListenAddress;
import dev.coffer.core.webhook.SubscriptionWish;
import dev.coffer.core.webhook.WebhookSubscription;
import dev.coffer.crash.Launcher;
import dev.coffer.crash.Quiet;
import dev.coffer.platform.secrets.MemorySecretStore;
import dev.coffer.sandbox.Sandbox;
import dev.coffer.sandbox.SandboxDeliveries;
import dev.coffer.sandbox.SandboxOptions;
import dev.coffer.sandbox.SandboxPayout;
import dev.coffer.store.Database;
import dev.coffer.store.SqlitePayoutLedger;
import dev.coffer.support.FreePort;
import dev.coffer.support.MutableClock;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Events alone, with no polling beneath, bring every payout to the state that it has at the server: doubled, out of order and among forged ones, to
 * a console that is killed again and again. Every build runs a short form; {@code mvn -Pwebhook verify} the long one.
 */
final class EventProofTest {
    private static final boolean IN_FULL = Boolean.getBoolean("webhook.full");
    private static final int PAYOUTS = IN_FULL ? 2_100 : 63;
    private static final int KILLS = IN_FULL ? 20 : 2;
    private static final long SEED = Long.getLong("seed", 20261122);
    /** Most payouts tell of themselves five times, some less often. */
    private static final int EVENTS = PAYOUTS * 5;

    @TempDir
    Path folder;

    private final MutableClock clock = MutableClock.atNoon();
    private final Random random = new Random(SEED);
    private final Map<String, String> environment = new HashMap<>();
    private String requestId = "";
    private int blocked;

    @Test
    void eventsAloneBringEveryPayoutToItsEnd() throws IOException {
        Quiet.please();
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Sandbox sandbox = Sandbox.start(
                        SandboxOptions.defaults()
                                .withSeed(SEED)
                                .withFault("webhook-duplicate=0.3")
                                .withFault("webhook-reorder=0.1")
                                .withFault("webhook-wrong-sign=0.05"),
                        clock,
                        threads)) {
            List<String> arguments = prepare(sandbox);
            String wrong = live(sandbox, arguments);
            report(sandbox, wrong, Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    /** A subscription, and a ledger full of payouts that were just accepted. Nobody listens yet. */
    private List<String> prepare(Sandbox sandbox) throws IOException {
        Credentials credentials = new Credentials(sandbox.account(), sandbox.apiKey(), sandbox.apiSecret());
        ServerAddress server = ServerAddress.parse(sandbox.url());
        MemorySecretStore secrets = new MemorySecretStore("in memory");
        ListenAddress address = ListenAddress.loopback(FreePort.find(), random);
        try (CalypsoConnection calypso = Unpaced.open(server, credentials, Clock.systemUTC());
                Database database = open()) {
            SqlitePayoutLedger ledger = new SqlitePayoutLedger(database);
            WebhookSubscription subscription = calypso.webhooks(secrets)
                    .create(SubscriptionWish.payouts(
                            UUID.randomUUID(), URI.create("http://127.0.0.1:" + address.port() + address.path())));
            requestId = subscription.requestId();
            for (int i = 0; i < PAYOUTS; i++) {
                enter(ledger, calypso, credentials.account(), i);
                clock.advance(Duration.ofMillis(40));
            }
            environment.put("COFFER_ACCOUNT", credentials.account());
            environment.put("COFFER_API_KEY", credentials.apiKey());
            environment.put("COFFER_API_SECRET", credentials.apiSecret());
            environment.put("WEBHOOK_KEY", subscription.publicKey());
            environment.put(
                    "WEBHOOK_SECRET", secrets.secretOf(subscription.publicKey()).orElseThrow());
        }
        return List.of(folder.toString(), sandbox.url(), Integer.toString(address.port()), address.path());
    }

    private Database open() {
        return Database.open(folder.resolve("coffer.db"), folder.resolve("backups"), Clock.systemUTC());
    }

    /** One in ten fails, one in twenty after its hash; one in twenty-five is canceled. All wait, since the sandbox's clock stands. */
    private void enter(SqlitePayoutLedger ledger, CalypsoConnection calypso, String account, int number) {
        String fate = number % 20 == 7 ? "#fail-late" : number % 10 == 3 ? "#fail" : number % 25 == 11 ? "#cancel" : "";
        PayoutDraft draft = new PayoutDraft(
                UUID.randomUUID(),
                new Address(Chain.ETHEREUM, String.format("0x%040x", number + 1)),
                Amount.of(Assets.of("USDT"), "1.5"),
                "CLM-" + number,
                fate,
                null,
                null,
                null);
        Payout entered = ledger.enter(
                draft,
                new IdempotencyKey(UUID.randomUUID()),
                account,
                "proof",
                Clock.systemUTC().instant());
        Outbox sending = entered.outbox().sending(clock.instant());
        Payout claimed = ledger.move(entered.id(), entered.outbox(), sending).orElseThrow();
        RemotePayout answer = calypso.payouts().create(claimed);
        assertThat(ledger.accept(claimed.id(), sending, sending.accepted(clock.instant()), answer, null))
                .isPresent();
    }

    private String live(Sandbox sandbox, List<String> arguments) {
        Launcher launcher = Launcher.plain(folder.resolve("natives"));
        // Together less than what comes, since some payouts tell less of themselves.
        int usual = EVENTS / (KILLS + 2);
        for (int kill = 0; kill < KILLS; kill++) {
            Life life = new Life(
                    launcher, KilledConsole.class, environment, arguments, 1 + usual / 2 + random.nextInt(usual));
            life.ready();
            unblock(sandbox);
            while (!life.killed()) {
                assertThat(sandbox.undelivered() > 0 || !allThrough(sandbox))
                        .as("there is something left to kill for, after %d kills", kill)
                        .isTrue();
                goOn(sandbox);
            }
            life.waitForDeath();
            // Whoever calls now finds nobody.
            goOn(sandbox);
        }
        Life last = new Life(launcher, KilledConsole.class, environment, arguments, -1);
        last.ready();
        unblock(sandbox);
        while (sandbox.undelivered() > 0 || !allThrough(sandbox)) {
            goOn(sandbox);
        }
        return last.finish();
    }

    private void unblock(Sandbox sandbox) {
        blocked++;
        sandbox.unblock(requestId);
    }

    private void goOn(Sandbox sandbox) {
        clock.advance(Duration.ofMillis(500));
        sandbox.deliverNow();
    }

    private static boolean allThrough(Sandbox sandbox) {
        return sandbox.payouts().stream()
                .allMatch(payout -> Set.of("COMPLETED", "FAILED", "CANCELED").contains(payout.state()));
    }

    private void report(Sandbox sandbox, String wrong, Duration time) throws IOException {
        SandboxDeliveries deliveries = sandbox.deliveries();
        Set<String> answered = sandbox.answered();
        Map<String, Integer> states = new TreeMap<>();
        Map<String, Integer> kept = Kept.all(folder.resolve("coffer.db"));
        Map<String, String> ledger = Kept.payouts(folder.resolve("coffer.db"));
        long doubled = kept.values().stream().filter(count -> count > 1).count();
        long lost = answered.stream().filter(body -> !kept.containsKey(body)).count();
        long strange =
                kept.keySet().stream().filter(body -> !answered.contains(body)).count();
        int differing = 0;
        for (SandboxPayout payout : sandbox.payouts()) {
            String there = payout.state() + " " + payout.transactionHash();
            differing += there.equals(ledger.get(payout.idempotencyKey())) ? 0 : 1;
            states.merge(payout.state(), 1, Integer::sum);
        }
        String line =
                ("Event proof: seed %d, %d payouts %s, %d events, %d kills, %d unblocked; %d requests answered 200, %d refused or unanswered,"
                                + " %d doubled and %d held back by the sandbox, %d forged; kept %d (%d of them delivered more than once);"
                                + " lost %d, not genuine but kept %d, payouts that differ %d; wrong signatures counted: %s; %d s")
                        .formatted(
                                SEED,
                                PAYOUTS,
                                states,
                                deliveries.events(),
                                KILLS,
                                blocked,
                                deliveries.delivered(),
                                deliveries.errors(),
                                deliveries.repeats(),
                                deliveries.heldBack(),
                                deliveries.forged(),
                                kept.size(),
                                doubled,
                                lost,
                                strange,
                                differing,
                                wrong,
                                time.toSeconds());
        System.out.println(line);
        Path target = Files.createDirectories(Path.of("target", "webhook-proof"));
        Files.writeString(target.resolve("events.txt"), line + "\n", StandardCharsets.UTF_8);
        assertThat(lost).isZero();
        assertThat(strange).isZero();
        assertThat(differing).isZero();
        assertThat(deliveries.forgedAccepted()).isZero();
        // A proof in which nothing was forged, doubled or refused proves nothing.
        assertThat(deliveries.forged()).isPositive();
        assertThat(deliveries.repeats()).isPositive();
        assertThat(deliveries.heldBack()).isPositive();
        assertThat(deliveries.errors()).isPositive();
        assertThat(states).hasSize(3);
    }
}

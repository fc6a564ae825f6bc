package dev.coffer.app.tour;

import dev.coffer.app.Console;
import dev.coffer.app.Relay;
import dev.coffer.app.Threads;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.sandbox.Sandbox;
import dev.coffer.sandbox.SandboxPayout;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/**
 * The tour's look at webhooks over a relay, after {@link WebhookTour}: its subscription to the own receiver is left behind and blocked,
 * other programs pay, one payout has not enough funds, and what comes of payouts is told in the window.
 */
final class RelayTour {
    private static final String TOKEN = "a token for training alone";
    private static final String HELD = "Paid by another program #hold";
    private static final String PENDING = "PENDING_CONFIRMATION";

    /** Two events for each payout: more than the 100 errors that block a subscription, and more payouts than are listed. */
    private static final int OTHER_PROGRAMS = 11;

    /** No program sends more a second. */
    private static final int AT_ONCE = 5;

    private final Stagehand hand;
    private final Console console;
    private final Elsewhere elsewhere;
    private final Clock clock;
    private final Path folder;

    /** @param workspace where the relay's file may lie too */
    RelayTour(Stagehand hand, Console console, Clock clock, Path workspace) {
        this.hand = hand;
        this.console = console;
        this.elsewhere = new Elsewhere(hand, console, clock);
        this.clock = clock;
        this.folder = workspace.resolve("relay");
    }

    void seeAll() {
        hand.press("receiver-stop");
        hand.await("the receiver's end", () -> hand.text("receiver-line").equals("Off."));
        try (Relay relay = subscribed()) {
            hand.type("relay-url", relay.address());
            hand.type("relay-token", TOKEN);
            hand.press("relay-fetch");
            hand.await("the relay", () -> hand.text("relay-line").contains("which answers"));
            for (int i = 0; i < OTHER_PROGRAMS; i++) {
                elsewhere.madeElsewhere(HELD, "12.50", AT_ONCE);
            }
            hand.await(
                    "more offers than are listed",
                    () -> !hand.text("offers-more").isEmpty());
            hand.await("a blocked subscription", this::isBlocked);
            hand.with("webhooks-screen", node -> ((ScrollPane) node).setVvalue(0));
            hand.picture("webhooks-many-offers");
            hand.with("webhooks-screen", node -> ((ScrollPane) node).setVvalue(1));
            hand.picture("webhooks-relay-and-blocked");
            outcomes();
        }
    }

    /** A relay has to be given the keys of a subscription that has to be given the relay's address: the first start makes the address. */
    private Relay subscribed() {
        String listen = "127.0.0.1:" + FreePort.find();
        String deliveries;
        try (Relay first = relay(listen, Map.of())) {
            deliveries = first.deliveries();
        }
        hand.type("subscribe-url", deliveries);
        hand.press("subscribe-create");
        hand.await("the relay's subscription", () -> hand.sees("subscriptions-done"));
        return relay(listen, elsewhere.keysOfSubscriptionTo(deliveries));
    }

    private Relay relay(String listen, Map<String, String> subscriptions) {
        Relay.Setting setting = new Relay.Setting(folder, listen, Optional.empty(), 10_000, Duration.ofDays(1), 1_000);
        return Relay.open(setting, new Relay.Secrets(TOKEN, subscriptions, ""), new Threads(), clock);
    }

    private boolean isBlocked() {
        if (!hand.sees("webhooks-blocked")) {
            hand.press("refresh");
        }
        return hand.sees("webhooks-blocked");
    }

    private void outcomes() {
        IdempotencyKey completes = elsewhere.madeElsewhere(HELD);
        IdempotencyKey tooMuch = elsewhere.madeElsewhere(HELD, "9000000", 1).getFirst();
        hand.press("rail-settings");
        hand.press("news-completed");
        hand.press("news-failed");
        release(completes);
        release(tooMuch);
        hand.await("why the payout failed", this::isWorded);
        hand.await("the news", () -> hand.sees("news") && hand.sees("news-more"));
        hand.picture("news-and-validation-error");
        hand.press("news-dismiss");
        hand.press("news-dismiss");
        hand.with("detail-scroll", node -> ((ScrollPane) node).setVvalue(1));
        hand.picture("validation-error");
        silenceAgain();
    }

    private boolean isWorded() {
        boolean[] found = {false};
        hand.with(
                "detail-timeline",
                node -> found[0] = ((Parent) node)
                        .getChildrenUnmodifiable().stream()
                                .anyMatch(step -> step.getAccessibleText().contains("does not cover the payout")));
        return found[0];
    }

    private void silenceAgain() {
        hand.press("rail-settings");
        hand.press("news-completed");
        hand.press("news-failed");
    }

    private void release(IdempotencyKey key) {
        Sandbox sandbox = console.sandbox().orElseThrow();
        hand.await("the held payout", () -> held(sandbox, key).state().equals(PENDING));
        elsewhere.lookUp(key);
        hand.press("bringin-enter");
        hand.awaitReady("history-table");
        hand.await("its state", () -> hand.text("detail-state").equals("Waits for signatures"));
        sandbox.release(held(sandbox, key).id());
    }

    private static SandboxPayout held(Sandbox sandbox, IdempotencyKey key) {
        return sandbox.payouts().stream()
                .filter(payout -> key.toString().equals(payout.idempotencyKey()))
                .findFirst()
                .orElseThrow();
    }
}

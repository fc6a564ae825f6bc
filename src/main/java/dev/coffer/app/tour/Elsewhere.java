package dev.coffer.app.tour;

import dev.coffer.app.CommandFailed;
import dev.coffer.app.Console;
import dev.coffer.calypso.CalypsoConnection;
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
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.status.ServerClock;
import dev.coffer.core.webhook.WebhookSecrets;
import dev.coffer.core.webhook.WebhookSubscription;
import dev.coffer.sandbox.Sandbox;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tour's look beyond this workspace's own payouts: those made elsewhere, the past, and the charts. */
final class Elsewhere {
    private static final Address RECEIVER = new Address(Chain.TRON, "TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeC");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Stagehand hand;
    private final Console console;
    private final Clock clock;

    Elsewhere(Stagehand hand, Console console, Clock clock) {
        this.hand = hand;
        this.console = console;
        this.clock = clock;
    }

    void seeAll() {
        bringIn("Refund of an overpaid premium", "Completed", "brought-in");
        bringIn("Duplicate of the claim above #cancel", "Canceled", "canceled");
        bringIn("Hail damage, car park #fail", "Failed", "failed");
        hand.press("history-as-of");
        hand.awaitReady("as-of-table");
        hand.await("the past", () -> !hand.text("as-of-count").isEmpty());
        Instant first = console.sandbox().orElseThrow().payouts().getFirst().acceptedAt();
        Instant known = first.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        hand.await("a minute's end", () -> !clock.instant().isBefore(known));
        hand.type("as-of-time", TIME.format(clock.instant().atZone(ZoneId.systemDefault())));
        hand.press("as-of-show");
        hand.await("the past", () -> !hand.text("as-of-count").isEmpty());
        hand.picture("as-of");
        hand.press("as-of-back");
        hand.press("history-charts");
        hand.await("the figures", () -> !hand.text("charts-title").isEmpty());
        for (String subject : List.of("payouts", "amounts", "times", "failures")) {
            String before = hand.text("charts-title");
            hand.press("charts-" + subject);
            hand.await(
                    "the chart of " + subject,
                    () -> subject.equals("payouts")
                            || !hand.text("charts-title").equals(before));
            hand.picture("charts-" + subject);
        }
        hand.press("charts-back");
    }

    private void bringIn(String comment, String state, String picture) {
        lookUp(madeElsewhere(comment));
        if (state.equals("Completed")) {
            hand.picture("bring-in");
        }
        hand.press("bringin-enter");
        hand.awaitReady("history-table");
        hand.await(state, () -> hand.text("detail-state").equals(state));
        if (!hand.text("detail-origin").startsWith("Brought in by ")) {
            throw new CommandFailed("The tour cannot go on: a payout from elsewhere is not marked as such.");
        }
        hand.picture(picture);
    }

    /** Up to what Calypso has under that key, shown before it is brought in. */
    void lookUp(IdempotencyKey key) {
        hand.press("rail-history");
        hand.press("history-bring-in");
        hand.awaitReady("bringin-asked");
        hand.type("bringin-asked", key.toString());
        hand.press("bringin-look");
        hand.awaitReady("bringin-enter");
        hand.await("the answer", () -> hand.text("bringin-state").length() > 1);
    }

    /** What somebody else's console, with the same account, would send. */
    IdempotencyKey madeElsewhere(String comment) {
        return madeElsewhere(comment, "42.75", 1).getFirst();
    }

    /** As many of that kind, in USDT on Tron. */
    List<IdempotencyKey> madeElsewhere(String comment, String amount, int count) {
        String account = console.sandbox().orElseThrow().account();
        try (CalypsoConnection other = connection()) {
            return Stream.generate(() -> payout(comment, amount, account))
                    .limit(count)
                    .map(payout -> {
                        other.payouts().create(payout);
                        return payout.key();
                    })
                    .toList();
        }
    }

    /** Public and secret key of the subscription that delivers there, as whoever sets a relay up reads them in the web account. */
    Map<String, String> keysOfSubscriptionTo(String url) {
        WebhookSecrets secrets = console.events().join().secrets();
        try (CalypsoConnection other = connection()) {
            return other.webhooks(secrets).list().stream()
                    .filter(one -> one.url().equals(url))
                    .collect(Collectors.toMap(
                            WebhookSubscription::publicKey,
                            one -> secrets.secretOf(one.publicKey()).orElseThrow()));
        }
    }

    private CalypsoConnection connection() {
        Sandbox sandbox = console.sandbox().orElseThrow();
        return CalypsoConnection.open(
                ServerAddress.parse(sandbox.url()),
                new Credentials(sandbox.account(), sandbox.apiKey(), sandbox.apiSecret()),
                clock,
                new ServerClock(),
                Thread::sleep,
                new Random());
    }

    private Payout payout(String comment, String amount, String account) {
        PayoutDraft draft = new PayoutDraft(
                UUID.randomUUID(),
                RECEIVER,
                Amount.of(Assets.of("USDT_TRX"), amount),
                "CLM-1987",
                comment,
                null,
                null,
                null);
        Instant now = clock.instant();
        return new Payout(
                new PayoutId(1),
                new IdempotencyKey(UUID.randomUUID()),
                draft,
                account,
                "elsewhere",
                now,
                Outbox.queued(now),
                null,
                null,
                null,
                null);
    }
}

package dev.coffer.ui.webhook;

import dev.coffer.core.webhook.SubscriptionWish;
import dev.coffer.core.webhook.WebhookEvent;
import dev.coffer.core.webhook.WebhookSubscription;
import dev.coffer.ui.kit.TimeText;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One subscription in words.
 *
 * @param what   what it tells of
 * @param facts  when it was made and how its secret ends
 * @param trouble what is wrong and what to do about it; empty where nothing is
 */
record SubscriptionRow(WebhookSubscription subscription, String what, String facts, String trouble) {
    private static final String BLOCKED =
            "Calypso stopped delivering here after more than 100 errors in 10 minutes. Nothing is lost:"
                    + " payouts are polled as without events. See that the address answers, then unblock the subscription in the Calypso"
                    + " web account (developers, webhooks), which delivers what was missed; or delete it here and subscribe again, as in"
                    + " training, which has no web account.";
    private static final Map<String, String> WORDS = Map.of(
            SubscriptionWish.PAYOUT_SERVICE, "Everything about payouts",
            WebhookEvent.PAYOUT_CHANGE_STATUS, "Payout changes state",
            WebhookEvent.PAYOUT_VALIDATION_ERROR, "Payout cannot be transferred",
            WebhookEvent.FUNDS_DELIVERED, "Funds reach the account");
    private static final String THIS_SESSION =
            "Its secret is not kept yet: the keyring was locked. Deliveries are checked until Coffer is closed. Unlock the keyring and"
                    + " refresh (F5), and Coffer keeps it.";
    private static final String UNKNOWN =
            "Neither Calypso's list nor this computer tells its secret, so its deliveries cannot be checked here and none is taken."
                    + " Payouts are polled. To have its events, subscribe anew from this console and delete this one.";

    static SubscriptionRow of(WebhookSubscription subscription, ZoneId zone) {
        List<String> told = new ArrayList<>(subscription.services());
        told.addAll(subscription.events());
        String made =
                subscription.created() == null ? "" : "Made " + TimeText.both(subscription.created(), zone) + ". ";
        return new SubscriptionRow(
                subscription,
                String.join(", ", told.stream().map(SubscriptionRow::words).toList()),
                made
                        + (subscription.secretEnd().isEmpty()
                                ? ""
                                : "Its secret ends with …" + subscription.secretEnd() + "."),
                trouble(subscription));
    }

    private static String trouble(WebhookSubscription subscription) {
        String secret = switch (subscription.secret()) {
            case KEPT -> "";
            case THIS_SESSION -> THIS_SESSION;
            case UNKNOWN -> UNKNOWN;
        };
        return ((subscription.blocked() ? BLOCKED + " " : "") + secret).strip();
    }

    /** An event that this version does not know keeps its own name. */
    static String words(String name) {
        return WORDS.getOrDefault(name, name);
    }

    /** Empty where somebody else chose an id that this program cannot delete by. */
    Optional<UUID> requestId() {
        try {
            return Optional.of(UUID.fromString(subscription.requestId()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

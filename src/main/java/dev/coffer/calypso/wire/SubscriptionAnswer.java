package dev.coffer.calypso.wire;

import dev.coffer.calypso.http.Body;
import dev.coffer.core.webhook.WebhookSubscription;
import java.util.List;
import java.util.Optional;

/**
 * A webhook subscription with its secret (calypso-api.md 2.8), which both creating and listing return. Its text form shows no secret.
 *
 * @param secretKey for the secret store and nothing else; empty in a list that does not tell it
 */
public record SubscriptionAnswer(WebhookSubscription subscription, Optional<String> secretKey) {
    private static final int SHOWN = 4;
    private static final int MOST_ERRORS = 100;

    /** One that was just created; throws {@code BadAnswer}. */
    public static SubscriptionAnswer read(Body body) {
        Members members = Json.object(body, "a subscription");
        members.neededText("secretKey");
        return read(members);
    }

    /** All of the account; throws {@code BadAnswer}. */
    public static List<SubscriptionAnswer> readAll(Body body) {
        return Json.object(body, "the subscriptions").neededObjects("subscriptions").stream()
                .map(SubscriptionAnswer::read)
                .toList();
    }

    private static SubscriptionAnswer read(Members members) {
        Optional<String> secret = members.text("secretKey").filter(text -> !text.isEmpty());
        return new SubscriptionAnswer(
                new WebhookSubscription(
                        members.neededId("requestId"),
                        members.texts("notificationEventTypes"),
                        members.texts("notificationServiceTypes"),
                        members.neededText("url"),
                        members.neededText("publicKey"),
                        secret.filter(text -> text.length() > 2 * SHOWN)
                                .map(text -> text.substring(text.length() - SHOWN))
                                .orElse(""),
                        members.text("createdDate").flatMap(Dates::read).orElse(null),
                        members.flagOrCountAbove("blockedByErrorCount", MOST_ERRORS),
                        WebhookSubscription.Secret.UNKNOWN),
                secret);
    }

    @Override
    public String toString() {
        return "SubscriptionAnswer[" + subscription.requestId() + "]";
    }
}

package dev.coffer.calypso.wire;

import dev.coffer.calypso.http.Body;
import dev.coffer.core.webhook.WebhookSubscription;
import java.util.List;

/**
 * A webhook subscription with its secret (calypso-api.md 2.8), which both creating and listing return. Its text form shows no secret.
 *
 * @param secretKey for the secret store and nothing else
 */
public record SubscriptionAnswer(WebhookSubscription subscription, String secretKey) {
    private static final int SHOWN = 4;
    private static final int MOST_ERRORS = 100;

    /** One that was just created; throws {@code BadAnswer}. */
    public static SubscriptionAnswer read(Body body) {
        return read(Json.object(body, "a subscription"));
    }

    /** All of the account; throws {@code BadAnswer}. */
    public static List<SubscriptionAnswer> readAll(Body body) {
        return Json.object(body, "the subscriptions").neededObjects("subscriptions").stream()
                .map(SubscriptionAnswer::read)
                .toList();
    }

    private static SubscriptionAnswer read(Members members) {
        String secret = members.neededText("secretKey");
        return new SubscriptionAnswer(
                new WebhookSubscription(
                        members.neededId("requestId"),
                        members.texts("notificationEventTypes"),
                        members.texts("notificationServiceTypes"),
                        members.neededText("url"),
                        members.neededText("publicKey"),
                        secret.length() > 2 * SHOWN ? secret.substring(secret.length() - SHOWN) : "",
                        members.text("createdDate").flatMap(Dates::read).orElse(null),
                        members.flagOrCountAbove("blockedByErrorCount", MOST_ERRORS)),
                secret);
    }

    @Override
    public String toString() {
        return "SubscriptionAnswer[" + subscription.requestId() + "]";
    }
}

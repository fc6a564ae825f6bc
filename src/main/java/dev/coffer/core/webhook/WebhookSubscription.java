package dev.coffer.core.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as Calypso holds it, without its secret.
 *
 * @param requestId  a UUID where we made it; others may have chosen something else
 * @param publicKey  header {@code Key} of its deliveries
 * @param secretEnd  the last four characters of the secret, to tell two apart; the rest is where {@code secret} says. Empty where Calypso
 *                   does not tell it
 * @param created    absent where it could not be read
 * @param blocked    Calypso delivers nothing until somebody unblocks it in the web account, which sends what was missed
 * @param secret     whether this program knows the secret, without which it can check no delivery
 */
public record WebhookSubscription(
        String requestId,
        List<String> events,
        List<String> services,
        String url,
        String publicKey,
        String secretEnd,
        @Nullable Instant created,
        boolean blocked,
        Secret secret) {

    /** Where a subscription's secret is. */
    public enum Secret {
        /** In the secret store. */
        KEPT,
        /** Known until the program ends; the secret store would not have it. */
        THIS_SESSION,
        /** Nowhere: Calypso does not tell it, nor does the secret store. */
        UNKNOWN
    }

    public WebhookSubscription {
        events = List.copyOf(events);
        services = List.copyOf(services);
    }

    public WebhookSubscription with(Secret now) {
        return new WebhookSubscription(requestId, events, services, url, publicKey, secretEnd, created, blocked, now);
    }
}

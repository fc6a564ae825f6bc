package dev.coffer.core.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as Calypso holds it, without its secret.
 *
 * @param requestId  a UUID where we made it; others may have chosen something else
 * @param publicKey  header {@code Key} of its deliveries
 * @param secretEnd  the last four characters of the secret, to tell two apart; the rest is in the secret store
 * @param created    absent where it could not be read
 * @param blocked    Calypso delivers nothing until somebody unblocks it in the web account, which sends what was missed
 */
public record WebhookSubscription(
        String requestId,
        List<String> events,
        List<String> services,
        String url,
        String publicKey,
        String secretEnd,
        @Nullable Instant created,
        boolean blocked) {

    public WebhookSubscription {
        events = List.copyOf(events);
        services = List.copyOf(services);
    }
}

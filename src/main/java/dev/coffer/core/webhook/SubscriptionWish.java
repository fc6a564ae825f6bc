package dev.coffer.core.webhook;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A subscription to be made.
 *
 * @param requestId chosen by us, fresh for each subscription; it is deleted by this
 * @param events    single events, such as {@code PAYOUT_CHANGE_STATUS}
 * @param services  whole groups, such as {@code PAYOUT}; one of the two lists may be empty
 * @param url       where Calypso is to deliver
 */
public record SubscriptionWish(UUID requestId, List<String> events, List<String> services, URI url) {
    public static final String PAYOUT_SERVICE = "PAYOUT";

    /** Throws {@code IllegalArgumentException} with a sentence for people. */
    public SubscriptionWish {
        events = List.copyOf(events);
        services = List.copyOf(services);
        if (events.isEmpty() && services.isEmpty()) {
            throw new IllegalArgumentException("Choose at least one event, or the whole payout service.");
        }
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (url.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
            throw new IllegalArgumentException("The address looks like https://relay.example/hook/…");
        }
    }

    /** The whole payout service. */
    public static SubscriptionWish payouts(UUID requestId, URI url) {
        return new SubscriptionWish(requestId, List.of(), List.of(PAYOUT_SERVICE), url);
    }
}

package dev.coffer.webhook;

import dev.coffer.core.webhook.Delivery;
import dev.coffer.core.webhook.RelayPosition;
import java.time.Instant;
import java.util.List;

/**
 * What a relay handed over in one answer. The relay is not believed: each delivery brings its signature along.
 *
 * @param missed the relay has forgotten events after the position that was asked for
 */
record Fetched(String relayUrl, RelayPosition upTo, List<One> deliveries, boolean missed) {

    /** @param at when the relay received it */
    record One(Delivery delivery, Instant at) {}

    Fetched {
        deliveries = List.copyOf(deliveries);
    }
}

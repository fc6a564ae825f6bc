package dev.coffer.webhook;

import dev.coffer.core.webhook.Delivery;
import dev.coffer.core.webhook.RelayPosition;
import java.time.Instant;
import java.util.List;

/**
 * What of a relay's answer is to be kept, and how far the relay counts as read then. The relay is not believed: each delivery brings its
 * signature along.
 */
record Fetched(String relayUrl, RelayPosition upTo, List<One> deliveries) {

    /**
     * @param position in the relay's file
     * @param at       when the relay received it
     */
    record One(long position, Delivery delivery, Instant at) {}

    Fetched {
        deliveries = List.copyOf(deliveries);
    }
}

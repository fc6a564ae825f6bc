package dev.coffer.core.webhook;

import java.time.Instant;

/**
 * Where events are kept. Every method is one transaction that is on disk when it returns, or throws {@code FailureException(Storage)}
 * with nothing written. Called on the one database thread.
 */
public interface EventStore {

    /** Keeps an event once, whatever the number of its deliveries; false when its bytes were there already. */
    boolean keep(ReceivedEvent event);

    /** Adds to the count of deliveries that were refused for their signature; nothing else is kept of them. */
    void countWrongSignatures(long more, Instant last);

    long wrongSignatures();
}

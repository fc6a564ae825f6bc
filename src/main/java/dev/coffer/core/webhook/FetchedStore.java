package dev.coffer.core.webhook;

import java.util.List;
import java.util.Optional;

/** Where a console keeps what it fetched from relays. Called on the one database thread; throws {@code FailureException(Storage)}. */
public interface FetchedStore {

    /** How far the relay at this address was read. */
    Optional<RelayPosition> relayPosition(String relayUrl);

    /**
     * Keeps what a relay handed over, and that it was read up to there, in one transaction.
     *
     * @return how many events are new
     */
    int keepFetched(String relayUrl, RelayPosition upTo, List<ReceivedEvent> events);
}

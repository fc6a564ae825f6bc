package dev.coffer.core.webhook;

import java.time.Instant;
import java.util.List;

/** Payouts that Calypso told of and this ledger does not have, until a person brings them in or leaves them out. */
public interface ImportOffers {

    /**
     * What there is at one moment, of which few are looked at.
     *
     * @param newest each payout with its last event, the newest first
     * @param count  of all, those that are not in {@code newest} among them
     * @param upTo   the position of the newest event among them; 0 where nothing is offered
     */
    record Offered(List<ImportOffer> newest, long count, long upTo) {
        public static final Offered NOTHING = new Offered(List.of(), 0, 0);

        public Offered {
            newest = List.copyOf(newest);
        }
    }

    /** Reads no more rows than {@code atMost} offers take, however many there are. Any thread that may read. */
    Offered newest(int atMost);

    /** From now on it is not offered, whatever events of it come. On the database thread; throws {@code FailureException(Storage)}. */
    void leaveOut(ImportOffer offer, Instant now);

    /**
     * As {@link #leaveOut} for everything that is offered because of an event at that position or before; what came since was not seen
     * and stays.
     */
    void leaveOutUpTo(long position, Instant now);
}

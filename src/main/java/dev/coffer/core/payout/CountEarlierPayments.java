package dev.coffer.core.payout;

import dev.coffer.core.address.Address;

/** How often an address was paid before, for the review of a payout to it. Called on the database's reading thread. */
public final class CountEarlierPayments {
    private final PastPayments past;

    public CountEarlierPayments(PastPayments past) {
        this.past = past;
    }

    /**
     * @param onChain  completed payouts to the address on its chain
     * @param anywhere completed payouts to the same text on any chain
     */
    public record Earlier(long onChain, long anywhere) {
        public static final Earlier NONE = new Earlier(0, 0);
    }

    /** Throws {@code FailureException(Storage)}. */
    public Earlier count(Address address) {
        PastPayments.Past found = past.of(address, null);
        return new Earlier(found.on(address.chain()), found.anywhere());
    }
}

package dev.coffer.core.payout;

import dev.coffer.core.address.Address;
import java.util.List;
import java.util.Locale;

/**
 * How often an address was paid before. Only payouts that Calypso completed count: an attempt that failed, or is still under way,
 * proves nothing about the receiver. Called on the database's reading thread.
 */
public final class CountEarlierPayments {
    private static final int PAGE = 200;
    private static final int PAGES = 25;

    private final PayoutHistory history;

    public CountEarlierPayments(PayoutHistory history) {
        this.history = history;
    }

    /**
     * @param onChain  completed payouts to the address on its chain
     * @param anywhere completed payouts to the same text on any chain
     */
    public record Earlier(long onChain, long anywhere) {
        public static final Earlier NONE = new Earlier(0, 0);
    }

    /** Counts up to 5,000 rows back; throws {@code FailureException(Storage)}. */
    public Earlier count(Address address) {
        HistoryFilter filter = new HistoryFilter(address.text(), HistoryFilter.Group.COMPLETED, null, null, null, null);
        long onChain = 0;
        long anywhere = 0;
        List<Payout> page = history.page(filter, null, PAGE);
        for (int pages = 1; !page.isEmpty(); pages++) {
            for (Payout payout : page) {
                Address paid = payout.draft().depositAddress();
                if (sameText(paid, address)) {
                    anywhere++;
                    onChain += paid.chain() == address.chain() ? 1 : 0;
                }
            }
            page = pages == PAGES || page.size() < PAGE
                    ? List.of()
                    : history.page(filter, page.getLast().id(), PAGE);
        }
        return new Earlier(onChain, anywhere);
    }

    /** Hexadecimal addresses mean the same in any case; all others do not. */
    private static boolean sameText(Address one, Address other) {
        return one.text().equals(other.text())
                || (one.text().startsWith("0x") && lower(one).equals(lower(other)));
    }

    private static String lower(Address address) {
        return address.text().toLowerCase(Locale.ROOT);
    }
}

package dev.coffer.core.payout;

/** The row number of a payout in this workspace's ledger; it grows with every confirmed payout and says nothing to the server. */
public record PayoutId(long value) implements Comparable<PayoutId> {

    @Override
    public int compareTo(PayoutId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

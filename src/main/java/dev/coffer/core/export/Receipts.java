package dev.coffer.core.export;

/** Makes the receipt of one payout. Blocks; any thread may call it. */
public interface Receipts {

    /** Throws {@code FailureException(Storage)} with no file made or changed. */
    void write(ReceiptRequest request);
}

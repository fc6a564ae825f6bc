package dev.coffer.core.payee;

import java.util.List;

/** The durable book of payees. Called on the one database thread; throws {@code FailureException(Storage)} where the disk will not have it. */
public interface PayeeBook {

    /** Every payee with every version, in no particular order. */
    List<Payee> all();

    /**
     * Writes all of the changes in one transaction, or none.
     *
     * @throws dev.coffer.core.failure.FailureException {@code Rejected("rules", …)} when a payee has versions that were not seen
     */
    void keep(List<PayeeChange> changes);
}

package dev.coffer.core.payout;

import java.util.Optional;

/**
 * The one door into the ledger for payouts that were made elsewhere. Apart from {@link PayoutLedger}, so that whoever sends can bring
 * none in and whoever brings in can send none. Called on the database thread; throws {@code FailureException(Storage)}.
 */
public interface ForeignLedger {

    /** The payout here that already is this one: by its id at Calypso on that account, or by its key on any. */
    Optional<Payout> known(String account, RemotePayout found);

    /**
     * Enters it as accepted, with the mark, in one transaction. Refused with a sentence, and nothing written, where it or its key is
     * here already.
     */
    Payout enter(BroughtIn payout);
}

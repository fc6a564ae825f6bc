package dev.coffer.crash;

import dev.coffer.core.payout.PayoutGateway;
import dev.coffer.core.payout.PayoutLedger;

/** A place to plant a classic mistake, so that the proof can be seen to fail. The product's own parts go through unchanged. */
interface Mistake {
    Mistake NONE = new Mistake() {};

    default PayoutGateway gateway(PayoutGateway right) {
        return right;
    }

    /** @param gateway what the sender will use */
    default PayoutLedger ledger(PayoutLedger right, PayoutGateway gateway) {
        return right;
    }
}

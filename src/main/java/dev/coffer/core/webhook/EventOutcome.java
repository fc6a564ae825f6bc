package dev.coffer.core.webhook;

/** What became of an event. */
public enum EventOutcome {
    /** The payout was read from Calypso because of it. */
    READ,
    /** It said what was known already. */
    KNOWN,
    /** It names a payout that this ledger does not have, which a person may import or leave out. */
    OFFERED,
    /** It names a payout of an account that is not connected; that account's polling finds the change. */
    OTHER_ACCOUNT,
    /** Balances were asked for. */
    BALANCES,
    /** Nothing follows from it: another group's event, one that cannot be read, or one about a payout that a person left out. */
    NOTED
}

package dev.coffer.core.balance;

/** The account's balances at Calypso. */
public interface BalanceGateway {

    /** Reads the account named in the connection; throws {@code FailureException}. */
    BalanceSnapshot read();
}

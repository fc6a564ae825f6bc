package dev.coffer.core.balance;

import java.util.Optional;

/** Balance snapshots that survive the program, so that a console without a network still shows what was last known. */
public interface BalanceLedger {

    void save(BalanceSnapshot snapshot);

    Optional<BalanceSnapshot> newest(String account);
}

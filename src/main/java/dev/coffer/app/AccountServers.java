package dev.coffer.app;

import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.PayoutLedger;
import dev.coffer.store.SqliteWorkspace;
import java.util.Optional;

/**
 * Which server an account's payouts were sent to. Another server's "not found" proves nothing about them, so an account with unfinished
 * payouts stays with its server. Used on the database thread.
 */
final class AccountServers {
    private final SqliteWorkspace workspace;
    private final PayoutLedger ledger;

    AccountServers(SqliteWorkspace workspace, PayoutLedger ledger) {
        this.workspace = workspace;
        this.ledger = ledger;
    }

    /** Keeps the account with that server; throws {@code FailureException}, with nothing changed, while payouts hang on another one. */
    void bind(String account, ServerAddress server) {
        String key = "server:" + account;
        Optional<ServerAddress> before = workspace.get(key).map(ServerAddress::parse);
        if (before.equals(Optional.of(server))) {
            return;
        }
        before.filter(other -> !other.isLoopback() || !server.isLoopback())
                .ifPresent(other -> requireNothingUnfinished(account, other, server));
        workspace.put(key, server.toString());
    }

    private void requireNothingUnfinished(String account, ServerAddress before, ServerAddress server) {
        int unfinished = ledger.unfinished(account).size();
        if (unfinished > 0) {
            throw new FailureException(new Failure.Rejected(
                    "rules",
                    "Account " + account + " has "
                            + (unfinished == 1 ? "1 unfinished payout" : unfinished + " unfinished payouts")
                            + " at " + before + ", and " + server
                            + " cannot tell what becomes of them. Nothing was changed. Connect to " + before
                            + ", or use another workspace for " + server + ".",
                    null));
        }
    }
}

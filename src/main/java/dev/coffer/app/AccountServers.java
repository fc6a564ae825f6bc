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

    /** Whether the account may work with that server; throws {@code FailureException} while payouts hang on another one. Changes nothing. */
    void check(String account, ServerAddress server) {
        before(account)
                .filter(other -> !other.equals(server) && (!other.isLoopback() || !server.isLoopback()))
                .ifPresent(other -> requireNothingUnfinished(account, other, server));
    }

    /** As {@link #check}, and keeps the account with that server. Only while no session works with another one, whose payouts would come after the check. */
    void bind(String account, ServerAddress server) {
        check(account, server);
        if (!before(account).equals(Optional.of(server))) {
            workspace.put(key(account), server.toString());
        }
    }

    private Optional<ServerAddress> before(String account) {
        return workspace.get(key(account)).map(ServerAddress::parse);
    }

    private static String key(String account) {
        return "server:" + account;
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

package dev.coffer.app;

import dev.coffer.core.address.LikenessSearch;
import dev.coffer.core.balance.BalanceLedger;
import dev.coffer.core.payee.PublishedPayeeBook;
import dev.coffer.core.payout.DraftBook;
import dev.coffer.core.payout.HistorySearch;
import dev.coffer.core.payout.HistoryTable;
import dev.coffer.core.payout.PastPayments;
import dev.coffer.core.payout.PayoutHistory;
import dev.coffer.core.payout.PublishedLedger;
import dev.coffer.store.Database;
import dev.coffer.store.SqliteBalances;
import dev.coffer.store.SqliteDraftBook;
import dev.coffer.store.SqliteEvents;
import dev.coffer.store.SqliteHistorySearch;
import dev.coffer.store.SqliteHistoryTable;
import dev.coffer.store.SqliteLikenessSearch;
import dev.coffer.store.SqlitePastPayments;
import dev.coffer.store.SqlitePayeeBook;
import dev.coffer.store.SqlitePayoutHistory;
import dev.coffer.store.SqlitePayoutLedger;
import java.time.Clock;

/**
 * The workspace's durable books, open.
 *
 * @param ledger   writes, on the {@code db} thread
 * @param history  reads for screens, on the {@code db-read} thread
 * @param balances writes and reads, on the {@code db} thread
 * @param payees   writes and reads, on the {@code db} thread
 * @param events   webhook events; writes and reads, on the {@code db} thread
 */
public record Books(
        Database database,
        PublishedLedger ledger,
        PayoutHistory history,
        BalanceLedger balances,
        PublishedPayeeBook payees,
        SqliteEvents events)
        implements AutoCloseable {

    /** Reads only, until the {@link Inspection} is done. Throws {@code FailureException(Storage)} with a sentence for people; then nothing was changed. */
    public static Books open(Workspace workspace, Clock clock) {
        Database database = Database.open(workspace.database(), workspace.backups(), clock);
        database.refuseWrites(Inspection.UNDER_WAY);
        return over(database);
    }

    /** Reads only, for good, whoever else works in the workspace. Throws as {@link #open} does. */
    static Books look(Workspace workspace) {
        return over(Database.openReadOnly(workspace.database()));
    }

    private static Books over(Database database) {
        return new Books(
                database,
                new PublishedLedger(new SqlitePayoutLedger(database)),
                new SqlitePayoutHistory(database),
                new SqliteBalances(database),
                new PublishedPayeeBook(new SqlitePayeeBook(database)),
                new SqliteEvents(database));
    }

    /** What was paid before; reads on the {@code db-look-up} thread. */
    PastPayments past() {
        return new SqlitePastPayments(database);
    }

    /** The look-alike radar; reads, on the {@code db-look-up} thread or whichever decides. */
    LikenessSearch likeness() {
        return new SqliteLikenessSearch(database);
    }

    /** Writes on the {@code db} thread, reads on {@code db-read}. */
    DraftBook drafts() {
        return new SqliteDraftBook(database);
    }

    /** The history by position, for a table of any length; reads, on the {@code db-read} thread. */
    HistoryTable historyTable() {
        return new SqliteHistoryTable(database);
    }

    /** The index for texts; writes, on the {@code db} thread. */
    HistorySearch historySearch() {
        return new SqliteHistorySearch(database);
    }

    @Override
    public void close() {
        database.close();
    }
}

package dev.coffer.store;

import dev.coffer.core.balance.BalanceLedger;
import dev.coffer.core.balance.BalanceSnapshot;
import dev.coffer.core.money.Amount;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Balance snapshots, all of them kept. Polling mostly finds the same figures; then the newest row's time moves on and no row is
 * added. The newest is the one that was saved last, so a clock that was put right cannot hide fresh figures behind old ones. Called
 * on the database thread.
 */
public final class SqliteBalances implements BalanceLedger {
    private final Database database;

    public SqliteBalances(Database database) {
        this.database = database;
    }

    @Override
    public void save(BalanceSnapshot snapshot) {
        database.write(handle -> {
            Optional<BalanceRows.Stored> newest = stored(handle, snapshot.account());
            if (newest.isPresent() && newest.get().sameFigures(snapshot)) {
                handle.createUpdate("UPDATE balance_snapshot SET as_of = :as_of WHERE id = :id")
                        .bind("as_of", snapshot.asOf().toEpochMilli())
                        .bind("id", newest.get().id())
                        .execute();
            } else {
                append(handle, snapshot);
            }
            return snapshot;
        });
    }

    @Override
    public Optional<BalanceSnapshot> newest(String account) {
        return database.read(handle -> stored(handle, account).map(BalanceRows.Stored::snapshot));
    }

    private static Optional<BalanceRows.Stored> stored(Handle handle, String account) {
        return handle.createQuery(BalanceRows.NEWEST.replace("?", ":account"))
                .bind("account", account)
                .map((row, context) -> BalanceRows.read(row))
                .findFirst();
    }

    private static void append(Handle handle, BalanceSnapshot snapshot) {
        handle.createUpdate("""
                INSERT INTO balance_snapshot (account, name, since, as_of) VALUES (:account, :name, :as_of, :as_of)""")
                .bind("account", snapshot.account())
                .bind("name", snapshot.name())
                .bind("as_of", snapshot.asOf().toEpochMilli())
                .execute();
        List<Amount> balances = snapshot.balances();
        for (int position = 0; position < balances.size(); position++) {
            handle.createUpdate("""
                    INSERT INTO balance (snapshot, position, currency, amount)
                    SELECT max(id), :position, :currency, :amount FROM balance_snapshot""")
                    .bind("position", position)
                    .bind("currency", balances.get(position).asset().code())
                    .bind("amount", balances.get(position).plain())
                    .execute();
        }
    }
}

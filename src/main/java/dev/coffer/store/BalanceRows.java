package dev.coffer.store;

import dev.coffer.core.balance.BalanceSnapshot;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Assets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads balance snapshots from rows with plain JDBC. */
final class BalanceRows {
    static final String NEWEST =
            "SELECT id, account, name, as_of FROM balance_snapshot WHERE account = ? ORDER BY id DESC LIMIT 1";

    private BalanceRows() {}

    record Stored(long id, BalanceSnapshot snapshot) {

        boolean sameFigures(BalanceSnapshot other) {
            return snapshot.balances().equals(other.balances()) && Objects.equals(snapshot.name(), other.name());
        }
    }

    static Stored read(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        List<Amount> balances = new ArrayList<>();
        try (PreparedStatement query = row.getStatement()
                .getConnection()
                .prepareStatement("SELECT currency, amount FROM balance WHERE snapshot = ? ORDER BY position")) {
            query.setLong(1, id);
            try (ResultSet balance = query.executeQuery()) {
                while (balance.next()) {
                    balances.add(Amount.of(Assets.of(balance.getString(1)), balance.getString(2)));
                }
            }
        }
        return new Stored(
                id,
                new BalanceSnapshot(
                        row.getString("account"),
                        row.getString("name"),
                        balances,
                        Instant.ofEpochMilli(row.getLong("as_of"))));
    }
}

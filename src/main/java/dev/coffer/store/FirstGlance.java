package dev.coffer.store;

import dev.coffer.core.balance.BalanceSnapshot;
import dev.coffer.core.payout.Payout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last known figures for the first frame, before {@link Database} is open: one short-lived read-only connection and plain JDBC,
 * since Jdbi and Flyway take long to wake. It judges nothing. Where anything is in the way it comes back empty, and opening the
 * database says what.
 *
 * @param balances the newest snapshot of that account
 * @param payouts  the newest payouts, newest first
 */
public record FirstGlance(Optional<BalanceSnapshot> balances, List<Payout> payouts) {
    /** The first frame waits for nobody. */
    private static final int BUSY_MILLIS = 100;

    private static final FirstGlance NOTHING = new FirstGlance(Optional.empty(), List.of());

    /** @param account absent: the account whose balances were saved last */
    public static FirstGlance at(Path file, @Nullable String account, int limit) {
        if (!Files.isRegularFile(file)) {
            return NOTHING;
        }
        try (Connection connection = new Connections(file, BUSY_MILLIS).readOnly()) {
            if (Connections.number(connection, "PRAGMA application_id") != Connections.APPLICATION_ID
                    || Connections.number(connection, "PRAGMA user_version") != Migrations.BUILT_IN.newest()) {
                return NOTHING;
            }
            return new FirstGlance(balances(connection, account), payouts(connection, limit));
        } catch (SQLException | IllegalArgumentException e) {
            return NOTHING;
        }
    }

    private static Optional<BalanceSnapshot> balances(Connection connection, @Nullable String account)
            throws SQLException {
        String whose = account;
        if (whose == null) {
            whose = Connections.single(connection, "SELECT account FROM balance_snapshot ORDER BY as_of DESC LIMIT 1");
        }
        try (PreparedStatement query = connection.prepareStatement(BalanceRows.NEWEST)) {
            query.setString(1, whose);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(BalanceRows.read(row).snapshot()) : Optional.empty();
            }
        }
    }

    private static List<Payout> payouts(Connection connection, int limit) throws SQLException {
        List<Payout> payouts = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(PayoutRows.SELECT + "ORDER BY p.id DESC LIMIT ?")) {
            query.setInt(1, limit);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    payouts.add(PayoutRows.read(row));
                }
            }
        }
        return List.copyOf(payouts);
    }
}

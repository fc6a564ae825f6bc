package dev.coffer.events;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** What is in the file, read with plain SQL rather than through the code that wrote it. */
final class Kept {
    private Kept() {}

    /** Number of deliveries by body. */
    static Map<String, Integer> all(Path file) {
        Map<String, Integer> bodies = new HashMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                ResultSet rows =
                        connection.createStatement().executeQuery("SELECT body, deliveries FROM webhook_event")) {
            while (rows.next()) {
                bodies.put(new String(rows.getBytes(1), StandardCharsets.UTF_8), rows.getInt(2));
            }
            return bodies;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** State and hash of every payout, by key. */
    static Map<String, String> payouts(Path file) {
        Map<String, String> states = new HashMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("SELECT idempotency_key, remote_state, remote_hash FROM payout")) {
            while (rows.next()) {
                states.put(rows.getString(1), rows.getString(2) + " " + rows.getString(3));
            }
            return states;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

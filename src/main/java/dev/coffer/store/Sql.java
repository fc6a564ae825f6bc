package dev.coffer.store;

import java.io.Serial;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * A query put together from parts, each with its values, and run by plain JDBC: the history asks so often that Jdbi's own work would
 * be a good part of a page's time. Only names of ours go into the text; what people typed is always a value.
 */
final class Sql {
    private final StringBuilder text;
    private final List<Object> values = new ArrayList<>();

    Sql(String first, Object... of) {
        text = new StringBuilder(first);
        values.addAll(Arrays.asList(of));
    }

    Sql add(String part, Object... of) {
        text.append(' ').append(part);
        values.addAll(Arrays.asList(of));
        return this;
    }

    Sql add(Sql part) {
        text.append(' ').append(part.text);
        values.addAll(part.values);
        return this;
    }

    /** Nothing where the condition is empty. */
    Sql and(Sql condition) {
        return condition.isEmpty() ? this : add("AND (").add(condition).add(")");
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> list(Handle handle, Reader<T> reader) {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(text.toString())) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new Failed(e);
        }
    }

    /** The one number that the query gives. */
    long number(Handle handle) {
        return list(handle, row -> row.getLong(1)).getFirst();
    }

    @Override
    public String toString() {
        return text + " " + values;
    }

    /** Jdbi's own kind, which whoever holds the connection translates. */
    private static final class Failed extends JdbiException {
        @Serial
        private static final long serialVersionUID = 1;

        Failed(SQLException cause) {
            super(cause);
        }
    }
}

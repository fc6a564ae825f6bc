package dev.coffer.store;

import dev.coffer.core.export.PayoutRecord;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutChange;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.RemotePayout.WithdrawalError;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A payout, its timeline and its problems as SQLite packs them: three texts instead of seventy values. To fetch one value through the
 * driver costs a tenth of packing a whole row, and an export fetches a million rows.
 */
final class PackedFields implements PayoutFields {
    static final String COLUMNS = "json_array(json_array(" + PayoutRows.OWN + ", " + PayoutRows.NEXT_ATTEMPT + """
            )),
            (SELECT json_group_array(json_array(c.at, c.kind, c.from_state, c.to_state, c.detail) ORDER BY c.seq)
             FROM payout_change c WHERE c.payout = p.id),
            CASE WHEN p.remote_errors > 0 THEN
                (SELECT json_group_array(json_array(e.withdrawal_id, e.status, e.resolved, e.message) ORDER BY e.position)
                 FROM payout_error e WHERE e.payout = p.id) END""";

    private static final JsonFactory JSON = new JsonFactory();
    private static final Map<String, Integer> PLACES = places();

    private final List<@Nullable String> values;
    private final byte @Nullable [] errors;

    private PackedFields(List<@Nullable String> values, byte @Nullable [] errors) {
        this.values = values;
        this.errors = errors;
    }

    /** The present row of a query that begins with {@link #COLUMNS}. */
    static PayoutRecord read(ResultSet row) throws SQLException {
        try {
            Payout payout =
                    PayoutRows.read(new PackedFields(lines(row.getBytes(1)).getFirst(), row.getBytes(3)));
            return new PayoutRecord(payout, timeline(payout.id(), row.getBytes(2)));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new SQLException("a payout cannot be read: " + e.getMessage(), e);
        }
    }

    private static Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        for (String column : PayoutRows.OWN.split(", ")) {
            places.put(column.substring("p.".length()), places.size());
        }
        places.put("next_attempt", places.size());
        return places;
    }

    @Override
    public @Nullable String maybeText(String column) {
        return values.get(Objects.requireNonNull(PLACES.get(column), column));
    }

    @Override
    public @Nullable Long maybeNumber(String column) {
        String digits = maybeText(column);
        return digits == null ? null : Long.valueOf(digits);
    }

    @Override
    public List<WithdrawalError> errors() {
        return lines(errors).stream()
                .map(each -> new WithdrawalError(
                        each.get(0), Objects.requireNonNull(each.get(1)), "1".equals(each.get(2)), each.get(3)))
                .toList();
    }

    private static List<PayoutChange> timeline(PayoutId payout, byte @Nullable [] packed) {
        return lines(packed).stream()
                .map(each -> new PayoutChange(
                        payout,
                        Instant.ofEpochMilli(Long.parseLong(each.get(0))),
                        PayoutChange.Kind.valueOf(Objects.requireNonNull(each.get(1))),
                        each.get(2),
                        Objects.requireNonNull(each.get(3)),
                        each.get(4)))
                .toList();
    }

    /** An array of arrays of texts, numbers and nulls. */
    private static List<List<@Nullable String>> lines(byte @Nullable [] json) {
        List<List<@Nullable String>> lines = new ArrayList<>();
        if (json == null) {
            return lines;
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                List<@Nullable String> line = new ArrayList<>();
                for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                    line.add(token == JsonToken.VALUE_NULL ? null : parser.getString());
                }
                lines.add(line);
            }
        }
        return lines;
    }
}

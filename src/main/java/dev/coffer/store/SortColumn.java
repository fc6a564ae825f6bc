package dev.coffer.store;

import dev.coffer.core.payout.HistoryPlace;
import dev.coffer.core.payout.HistorySort;
import dev.coffer.core.payout.PayoutId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An order in the file's terms: the column that it goes by and the index that holds it. {@link #compare} orders places as SQLite
 * does, so that a row's page is found without asking.
 */
enum SortColumn {
    CONFIRMED("p.confirmed_at", "payout_by_confirmed", Kind.NUMBER),
    CLAIM("p.claim_rank", "payout_by_claim", Kind.ANY_CASE),
    RECEIVER("p.deposit_address", "payout_by_receiver", Kind.TEXT),
    AMOUNT("p.amount_rank", "payout_by_amount", Kind.TEXT),
    STATE("p.standing", "payout_by_state", Kind.TEXT),
    EXECUTION("p.due_at", "payout_by_execution", Kind.NUMBER),
    ISSUED_BY("p.issued_by", "payout_by_issuer", Kind.TEXT),
    COMMENT("p.comment_rank", "payout_by_comment", Kind.ANY_CASE);

    private enum Kind {
        NUMBER,
        TEXT,
        /** SQLite's NOCASE: only the 26 letters of ASCII are the same in both cases. */
        ANY_CASE
    }

    private final String key;
    private final String index;
    private final Kind kind;

    SortColumn(String key, String index, Kind kind) {
        this.key = key;
        this.index = index;
        this.kind = kind;
    }

    static SortColumn of(HistorySort.Column column) {
        return valueOf(column.name());
    }

    String key() {
        return key;
    }

    /** {@code FROM} with this order's index, whatever the planner would think of. */
    String from() {
        return "FROM payout p INDEXED BY " + index;
    }

    /** Whether a payout can move in this order. */
    boolean isMoving() {
        return this == STATE;
    }

    static HistoryPlace place(ResultSet row, String key, String id) throws SQLException {
        return new HistoryPlace(row.getString(key), new PayoutId(row.getLong(id)));
    }

    /** The rows on one side of a place; {@code comparison} is {@code <}, {@code >}, {@code <=} or {@code >=}. */
    Sql beside(String comparison, HistoryPlace place) {
        Object value = kind == Kind.NUMBER ? (Object) Long.valueOf(place.value()) : place.value();
        return new Sql(
                "(" + key + ", p.ordinal) " + comparison + " (?, ?)",
                value,
                place.id().value());
    }

    int compare(HistoryPlace one, HistoryPlace other) {
        int byKey = switch (kind) {
            case NUMBER -> Long.compare(Long.parseLong(one.value()), Long.parseLong(other.value()));
            case TEXT -> Arrays.compareUnsigned(bytes(one, false), bytes(other, false));
            case ANY_CASE -> Arrays.compareUnsigned(bytes(one, true), bytes(other, true));
        };
        return byKey != 0 ? byKey : one.id().compareTo(other.id());
    }

    private static byte[] bytes(HistoryPlace place, boolean folded) {
        byte[] bytes = place.value().getBytes(StandardCharsets.UTF_8);
        for (int i = 0; folded && i < bytes.length; i++) {
            if (bytes[i] >= 'A' && bytes[i] <= 'Z') {
                bytes[i] = (byte) (bytes[i] + 'a' - 'A');
            }
        }
        return bytes;
    }

    /** How a sort by this column is written, both ways. */
    String orderBy(boolean descending) {
        String way = descending ? " DESC" : "";
        return "ORDER BY " + key + way + ", p.ordinal" + way;
    }

    /** The two ends of what a filter leaves of this order, each a condition, or absent where it is open. */
    record Ends(@Nullable Sql low, @Nullable Sql high) {
        static final Ends OPEN = new Ends(null, null);
    }
}

package dev.coffer.store;

import dev.coffer.core.payout.PayoutChange;
import dev.coffer.core.payout.PayoutChange.Kind;
import dev.coffer.core.payout.PayoutId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The timeline of one payout, inside the caller's transaction. */
record Timeline(Handle handle, PayoutId payout, Instant at) {

    /** One line to be appended; see {@link PayoutChange}. */
    record Line(
            Kind kind,
            @Nullable String from,
            String to,
            @Nullable String detail) {

        static Line remark(String subject, String detail) {
            return new Line(Kind.REMARK, null, subject, detail);
        }
    }

    void append(Line line) {
        bind(handle.createUpdate("""
                INSERT INTO payout_change (payout, seq, at, kind, from_state, to_state, detail)
                SELECT :payout, coalesce(max(seq), 0) + 1, :at, :kind, :from, :to, :detail
                FROM payout_change WHERE payout = :payout"""), line)
                .bind("at", at.toEpochMilli())
                .bind("from", line.from())
                .execute();
    }

    /** Moves of a state always; a remark only where the very same is not there yet, since polling finds it again and again. */
    void appendNew(Line line) {
        if (line.kind() != Kind.REMARK || !has(line)) {
            append(line);
        }
    }

    boolean has(Line line) {
        return bind(handle.createQuery("""
                SELECT count(*) FROM payout_change
                WHERE payout = :payout AND kind = :kind AND to_state = :to AND detail IS :detail"""), line)
                .map((row, context) -> row.getInt(1) > 0)
                .one();
    }

    private <S extends SqlStatement<S>> S bind(S statement, Line line) {
        return statement
                .bind("payout", payout.value())
                .bind("kind", line.kind().name())
                .bind("to", line.to())
                .bind("detail", line.detail());
    }

    static List<PayoutChange> of(Handle handle, PayoutId payout) {
        return handle.createQuery("""
                SELECT at, kind, from_state, to_state, detail FROM payout_change WHERE payout = :payout ORDER BY seq""")
                .bind("payout", payout.value())
                .map((row, context) -> new PayoutChange(
                        payout,
                        Instant.ofEpochMilli(row.getLong(1)),
                        Kind.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }
}

package dev.coffer.store;

import dev.coffer.core.address.Address;
import dev.coffer.core.money.Amount;
import dev.coffer.core.payout.Facet;
import dev.coffer.core.payout.HistoryLine;
import dev.coffer.core.payout.PayoutId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Reads what a list shows of payouts. State, chain, asset and issuer come from the facet, which many rows share. */
final class LineRows {
    static final String COLUMNS = "p.id, p.confirmed_at, p.claim_reference, p.comment, p.deposit_address, p.amount,"
            + " p.execution_at, p.facet";

    private LineRows() {}

    static Sql.Reader<HistoryLine> reader(Handle handle, Facets facets) {
        return row -> read(row, facets.of(handle, row.getLong(8)));
    }

    private static HistoryLine read(ResultSet row, Facet facet) throws SQLException {
        long executes = row.getLong(7);
        boolean atOnce = row.wasNull();
        return new HistoryLine(
                new PayoutId(row.getLong(1)),
                Instant.ofEpochMilli(row.getLong(2)),
                row.getString(3),
                row.getString(4),
                new Address(facet.chain(), row.getString(5)),
                Amount.of(facet.asset(), row.getString(6)),
                facet.standing(),
                atOnce ? null : Instant.ofEpochMilli(executes),
                facet.issuedBy());
    }
}

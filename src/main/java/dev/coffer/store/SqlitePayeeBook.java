package dev.coffer.store;

import dev.coffer.core.address.Address;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payee.Payee;
import dev.coffer.core.payee.PayeeBook;
import dev.coffer.core.payee.PayeeChange;
import dev.coffer.core.payee.PayeeId;
import dev.coffer.core.payee.PayeeVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The payee book in SQLite. Reads three tables whole, a query each, since the book lives in memory while the program runs. Called on the
 * database thread.
 */
public final class SqlitePayeeBook implements PayeeBook {
    private final Database database;

    public SqlitePayeeBook(Database database) {
        this.database = database;
    }

    @Override
    public List<Payee> all() {
        return database.read(handle -> {
            Map<Long, List<PayeeVersion>> versions = new HashMap<>();
            handle.createQuery("SELECT * FROM payee_version ORDER BY payee, number")
                    .map((row, context) -> versions.computeIfAbsent(row.getLong("payee"), id -> new ArrayList<>())
                            .add(version(row)))
                    .list();
            Map<Long, List<String>> claims = new HashMap<>();
            handle.createQuery("SELECT payee, reference FROM payee_claim ORDER BY payee, position")
                    .map((row, context) -> claims.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(row.getString(2)))
                    .list();
            return handle.createQuery("SELECT id, uuid, name FROM payee")
                    .map((row, context) -> new Payee(
                            new PayeeId(UUID.fromString(row.getString(2))),
                            row.getString(3),
                            claims.getOrDefault(row.getLong(1), List.of()),
                            versions.getOrDefault(row.getLong(1), List.of())))
                    .list();
        });
    }

    @Override
    public void keep(List<PayeeChange> changes) {
        database.write(handle -> {
            changes.forEach(change -> keep(handle, change));
            return changes;
        });
    }

    private static void keep(Handle handle, PayeeChange change) {
        Payee payee = change.after();
        int here = newest(handle, payee);
        if (here != change.known()) {
            throw new FailureException(new Failure.Rejected(
                    "rules",
                    "The payee " + payee.name()
                            + " has changed meanwhile, so nothing was saved. Look at its versions, then try again.",
                    null));
        }
        if (change.known() == 0) {
            handle.createUpdate("INSERT INTO payee (uuid, name) VALUES (:uuid, :name)")
                    .bind("uuid", payee.id().toString())
                    .bind("name", payee.name())
                    .execute();
        }
        long id = handle.createQuery("SELECT id FROM payee WHERE uuid = :uuid")
                .bind("uuid", payee.id().toString())
                .map((row, context) -> row.getLong(1))
                .one();
        change.fresh().forEach(version -> append(handle, id, version));
        claims(handle, id, payee.claimReferences());
    }

    /** 0 where the payee is not in the book. */
    private static int newest(Handle handle, Payee payee) {
        return handle.createQuery(
                        "SELECT count(*) FROM payee_version v JOIN payee p ON p.id = v.payee WHERE p.uuid = :uuid")
                .bind("uuid", payee.id().toString())
                .map((row, context) -> row.getInt(1))
                .one();
    }

    private static void append(Handle handle, long payee, PayeeVersion version) {
        handle.createUpdate("""
                INSERT INTO payee_version
                    (payee, number, chain, address, saved_by, saved_at, known_since, document, note)
                VALUES (:payee, :number, :chain, :address, :saved_by, :saved_at, :known_since, :document, :note)""")
                .bind("payee", payee)
                .bind("number", version.number())
                .bind("chain", version.address().chain().name())
                .bind("address", version.address().text())
                .bind("saved_by", version.savedBy())
                .bind("saved_at", version.savedAt().toEpochMilli())
                .bind("known_since", version.knownSince().toEpochMilli())
                .bind("document", version.document())
                .bind("note", version.note())
                .execute();
    }

    private static void claims(Handle handle, long payee, List<String> references) {
        handle.createUpdate("DELETE FROM payee_claim WHERE payee = :payee")
                .bind("payee", payee)
                .execute();
        if (references.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO payee_claim (payee, position, reference) VALUES (:payee, :position, :reference)");
        for (int position = 0; position < references.size(); position++) {
            batch.bind("payee", payee)
                    .bind("position", position)
                    .bind("reference", references.get(position))
                    .add();
        }
        batch.execute();
    }

    private static PayeeVersion version(ResultSet row) throws SQLException {
        return new PayeeVersion(
                row.getInt("number"),
                new Address(Chain.valueOf(row.getString("chain")), row.getString("address")),
                row.getString("saved_by"),
                Instant.ofEpochMilli(row.getLong("saved_at")),
                Instant.ofEpochMilli(row.getLong("known_since")),
                row.getString("document"),
                row.getString("note"));
    }
}

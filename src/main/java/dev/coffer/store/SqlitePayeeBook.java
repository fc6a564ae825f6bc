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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            Map<PayeeChange, Long> ids = new LinkedHashMap<>();
            changes.forEach(change -> ids.put(change, place(handle, change)));
            versions(handle, ids);
            claims(handle, ids);
            return ids;
        });
    }

    /** The payee's row, made if there is none yet; refuses a change that was made on other versions than those that are here. */
    private static long place(Handle handle, PayeeChange change) {
        Payee payee = change.after();
        Optional<Place> place = handle.createQuery("""
                SELECT p.id, count(v.number) FROM payee p JOIN payee_version v ON v.payee = p.id
                WHERE p.uuid = :uuid GROUP BY p.id""")
                .bind("uuid", payee.id().toString())
                .map((row, context) -> new Place(row.getLong(1), row.getInt(2)))
                .findFirst();
        if (place.map(Place::versions).orElse(0) != change.known()) {
            throw new FailureException(new Failure.Rejected(
                    "rules",
                    "The payee " + payee.name()
                            + " has changed meanwhile, so nothing was saved. Look at its versions, then try again.",
                    null));
        }
        return place.map(Place::id)
                .orElseGet(() -> handle.createQuery("INSERT INTO payee (uuid, name) VALUES (:uuid, :name) RETURNING id")
                        .bind("uuid", payee.id().toString())
                        .bind("name", payee.name())
                        .map((row, context) -> row.getLong(1))
                        .one());
    }

    private record Place(long id, int versions) {}

    private static void versions(Handle handle, Map<PayeeChange, Long> ids) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO payee_version
                    (payee, number, chain, address, saved_by, saved_at, known_since, document, note)
                VALUES (:payee, :number, :chain, :address, :saved_by, :saved_at, :known_since, :document, :note)""");
        ids.forEach((change, payee) -> change.fresh()
                .forEach(version -> batch.bind("payee", payee)
                        .bind("number", version.number())
                        .bind("chain", version.address().chain().name())
                        .bind("address", version.address().text())
                        .bind("saved_by", version.savedBy())
                        .bind("saved_at", version.savedAt().toEpochMilli())
                        .bind("known_since", version.knownSince().toEpochMilli())
                        .bind("document", version.document())
                        .bind("note", version.note())
                        .add()));
        run(batch);
    }

    private static void claims(Handle handle, Map<PayeeChange, Long> ids) {
        PreparedBatch old = handle.prepareBatch("DELETE FROM payee_claim WHERE payee = :payee");
        PreparedBatch now = handle.prepareBatch(
                "INSERT INTO payee_claim (payee, position, reference) VALUES (:payee, :position, :reference)");
        ids.forEach((change, payee) -> {
            old.bind("payee", payee).add();
            List<String> references = change.after().claimReferences();
            for (int position = 0; position < references.size(); position++) {
                now.bind("payee", payee)
                        .bind("position", position)
                        .bind("reference", references.get(position))
                        .add();
            }
        });
        run(old);
        run(now);
    }

    private static void run(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
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

package dev.coffer.store;

import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Assets;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.DraftBook;
import dev.coffer.core.payout.PayoutTexts;
import dev.coffer.core.payout.SavedDraft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Drafts in SQLite. That a draft ends with its payout is the disk's own rule, a trigger, whoever enters the payout. */
public final class SqliteDraftBook implements DraftBook {
    private final Database database;

    public SqliteDraftBook(Database database) {
        this.database = database;
    }

    @Override
    public void save(SavedDraft draft) {
        PayoutTexts texts = draft.texts();
        Chain chain = texts.chain();
        Asset asset = texts.asset();
        ZoneOffset offset = texts.when().offset();
        database.write(handle -> {
            handle.createUpdate("""
                    INSERT OR REPLACE INTO draft (draft_id, saved_at, chain, currency, deposit_address, amount,
                        claim_reference, comment, scheduled, execution_date, execution_time, execution_zone, zone_offset)
                    VALUES (:id, :at, :chain, :currency, :address, :amount, :claim, :comment, :scheduled, :date, :time,
                        :zone, :offset)""")
                    .bind("id", draft.draftId().toString())
                    .bind("at", draft.savedAt().toEpochMilli())
                    .bind("chain", chain == null ? null : chain.name())
                    .bind("currency", asset == null ? null : asset.code())
                    .bind("address", texts.address())
                    .bind("amount", texts.amount())
                    .bind("claim", texts.claimReference())
                    .bind("comment", texts.comment())
                    .bind("scheduled", texts.when().scheduled() ? 1 : 0)
                    .bind("date", texts.when().date())
                    .bind("time", texts.when().time())
                    .bind("zone", texts.when().zone().getId())
                    .bind("offset", offset == null ? null : offset.getId())
                    .execute();
            return handle.createUpdate("DELETE FROM draft WHERE draft_id NOT IN"
                            + " (SELECT draft_id FROM draft ORDER BY saved_at DESC, draft_id LIMIT " + MOST + ")")
                    .execute();
        });
    }

    @Override
    public void remove(UUID draftId) {
        database.write(handle -> handle.createUpdate("DELETE FROM draft WHERE draft_id = :id")
                .bind("id", draftId.toString())
                .execute());
    }

    @Override
    public List<SavedDraft> newest() {
        return database.look(handle -> handle.createQuery("SELECT * FROM draft ORDER BY saved_at DESC, draft_id")
                .map((row, context) -> read(row))
                .list());
    }

    private static SavedDraft read(ResultSet row) throws SQLException {
        String chain = row.getString("chain");
        String currency = row.getString("currency");
        return new SavedDraft(
                UUID.fromString(row.getString("draft_id")),
                Instant.ofEpochMilli(row.getLong("saved_at")),
                new PayoutTexts(
                        chain == null ? null : Chain.valueOf(chain),
                        currency == null ? null : Assets.of(currency),
                        row.getString("deposit_address"),
                        row.getString("amount"),
                        row.getString("claim_reference"),
                        row.getString("comment"),
                        when(row)));
    }

    private static PayoutTexts.When when(ResultSet row) throws SQLException {
        boolean scheduled = row.getInt("scheduled") == 1;
        try {
            return new PayoutTexts.When(
                    scheduled,
                    row.getString("execution_date"),
                    row.getString("execution_time"),
                    ZoneId.of(row.getString("execution_zone")),
                    offset(row.getString("zone_offset")));
        } catch (DateTimeException e) {
            // In another zone the same clock time would be another moment: it has to be typed again.
            return new PayoutTexts.When(scheduled, "", "", ZoneOffset.UTC, null);
        }
    }

    private static @Nullable ZoneOffset offset(@Nullable String id) {
        return id == null ? null : ZoneOffset.of(id);
    }
}

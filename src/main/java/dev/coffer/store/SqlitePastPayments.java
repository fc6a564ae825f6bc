package dev.coffer.store;

import dev.coffer.core.address.Address;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.PastPayments;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Completed payouts by receiver and by asset, each from an index of its own, waiting for no other reading. */
public final class SqlitePastPayments implements PastPayments {
    /** Hexadecimal is the same in any case; in Base58 a capital is another character. */
    private static final String RECEIVER = "p.remote_state = 'COMPLETED' AND p.deposit_address = :text COLLATE NOCASE"
            + " AND (substr(:text, 1, 2) = '0x' OR p.deposit_address = :text)";

    private static final String NEWEST = " ORDER BY p.id DESC LIMIT " + LOOK_BACK;

    static final String PER_CHAIN = "SELECT p.chain, count(*) FROM payout p WHERE " + RECEIVER + " GROUP BY p.chain";

    static final String TO_RECEIVER =
            "SELECT p.amount FROM payout p WHERE " + RECEIVER + " AND p.currency = :code" + NEWEST;

    static final String OF_ASSET =
            "SELECT p.amount FROM payout p WHERE p.remote_state = 'COMPLETED' AND p.currency = :code" + NEWEST;

    private final Database database;

    public SqlitePastPayments(Database database) {
        this.database = database;
    }

    @Override
    public Past of(Address receiver, @Nullable Asset asset) {
        return database.lookUp(handle -> new Past(
                perChain(handle, receiver),
                asset == null ? List.of() : toReceiver(handle, receiver, asset),
                asset == null ? List.of() : ofAsset(handle, asset)));
    }

    private static Map<Chain, Long> perChain(Handle handle, Address receiver) {
        Map<Chain, Long> counts = new EnumMap<>(Chain.class);
        handle.createQuery(PER_CHAIN)
                .bind("text", receiver.text())
                .map((row, context) -> Map.entry(Chain.valueOf(row.getString(1)), row.getLong(2)))
                .forEach(each -> counts.put(each.getKey(), each.getValue()));
        return counts;
    }

    private static List<Amount> toReceiver(Handle handle, Address receiver, Asset asset) {
        return handle.createQuery(TO_RECEIVER)
                .bind("text", receiver.text())
                .bind("code", asset.code())
                .map((row, context) -> Amount.of(asset, row.getString(1)))
                .list();
    }

    private static List<Amount> ofAsset(Handle handle, Asset asset) {
        return handle.createQuery(OF_ASSET)
                .bind("code", asset.code())
                .map((row, context) -> Amount.of(asset, row.getString(1)))
                .list();
    }
}

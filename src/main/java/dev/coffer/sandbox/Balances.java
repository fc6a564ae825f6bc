package dev.coffer.sandbox;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the account holds, and every movement that made it so. */
final class Balances {

    private final SandboxStore store;

    /** Opens an account in every currency that has none yet. */
    Balances(SandboxStore store) {
        this.store = store;
        store.alone(() -> {
            for (SandboxAsset asset : SandboxAsset.values()) {
                String opening = asset.opening().toPlainString();
                store.update(
                        "INSERT OR IGNORE INTO balance (currency, opening, amount) VALUES (?, ?, ?)",
                        asset.name(),
                        opening,
                        opening);
            }
            return null;
        });
    }

    BigDecimal of(SandboxAsset asset) {
        return store.queryOne(
                        "SELECT amount FROM balance WHERE currency = ?",
                        row -> new BigDecimal(row.getString(1)),
                        asset.name())
                .orElse(BigDecimal.ZERO);
    }

    void take(Booked payout, Instant when) {
        move(payout, payout.total(), when);
    }

    void giveBack(Booked payout, Instant when) {
        move(payout, payout.total().negate(), when);
    }

    SandboxAudit audit(List<Booked> payouts) {
        Map<String, BigDecimal> charged = new HashMap<>();
        for (Booked payout : payouts) {
            if (payout.progress().debited()) {
                charged.merge(payout.order().asset().name(), payout.total(), BigDecimal::add);
            }
        }
        Map<String, BigDecimal> taken = new HashMap<>();
        store.query("SELECT currency, amount FROM movement", row -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(move -> taken.merge(move.getKey(), new BigDecimal(move.getValue()), BigDecimal::add));
        List<SandboxAudit.Line> lines = new ArrayList<>();
        lines.addAll(store.query(
                "SELECT currency, opening, amount FROM balance ORDER BY rowid",
                row -> new SandboxAudit.Line(
                        row.getString(1),
                        new BigDecimal(row.getString(2)),
                        taken.getOrDefault(row.getString(1), BigDecimal.ZERO),
                        charged.getOrDefault(row.getString(1), BigDecimal.ZERO),
                        new BigDecimal(row.getString(3)))));
        return new SandboxAudit(lines);
    }

    private void move(Booked payout, BigDecimal amount, Instant when) {
        SandboxAsset asset = payout.order().asset();
        store.update(
                "INSERT INTO movement (payout_id, currency, amount, at_ms) VALUES (?, ?, ?, ?)",
                payout.id(),
                asset.name(),
                amount.toPlainString(),
                when.toEpochMilli());
        store.update(
                "UPDATE balance SET amount = ? WHERE currency = ?",
                of(asset).subtract(amount).toPlainString(),
                asset.name());
    }
}

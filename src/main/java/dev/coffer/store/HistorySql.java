package dev.coffer.store;

import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.HistoryFilter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A filter as a condition on {@code payout p}. Only names of ours go into the text; what people typed is always a parameter.
 *
 * @param condition after {@code WHERE}
 * @param values    for the names in it
 */
record HistorySql(String condition, Map<String, Object> values) {
    private static final String FINAL = "('COMPLETED', 'FAILED', 'CANCELED', 'PARTIAL')";

    /** At Calypso and not final. The very words of the index {@code payout_open}, or SQLite would not use it. */
    static final String OPEN = "p.outbox_state = 'ACCEPTED' AND p.remote_state NOT IN " + FINAL;

    private static final String KNOWN = "('CREATION_IN_PROGRESS', 'CREATED', 'PENDING_CONFIRMATION', 'CONFIRMED',"
            + " 'IN_PROGRESS', 'COMPLETED', 'FAILED', 'CANCELED', 'PARTIAL')";

    static HistorySql of(HistoryFilter filter) {
        List<String> terms = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        terms.add("(" + group(filter.group()) + ")");
        String text = SearchText.fold(filter.text().strip());
        if (!text.isEmpty()) {
            // Not LIKE: it has signs of its own, and a limit on the length of what is looked for.
            terms.add("instr(p.search_text, :text) > 0");
            values.put("text", text);
        }
        Chain chain = filter.chain();
        if (chain != null) {
            terms.add("p.chain = :chain");
            values.put("chain", chain.name());
        }
        Asset asset = filter.asset();
        if (asset != null) {
            terms.add("p.currency = :currency");
            values.put("currency", asset.code());
        }
        Instant from = filter.from();
        if (from != null) {
            terms.add("p.confirmed_at >= :from");
            values.put("from", from.toEpochMilli());
        }
        Instant until = filter.until();
        if (until != null) {
            terms.add("p.confirmed_at < :until");
            values.put("until", until.toEpochMilli());
        }
        return new HistorySql(String.join(" AND ", terms), values);
    }

    private static String group(HistoryFilter.Group group) {
        return switch (group) {
            case ALL -> "TRUE";
            case WAITING -> "p.outbox_state IN ('QUEUED', 'SENDING') OR (" + OPEN + ")";
            case COMPLETED -> "p.remote_state = 'COMPLETED'";
            case NOT_PAID -> "p.outbox_state = 'REJECTED' OR p.remote_state IN ('FAILED', 'PARTIAL', 'CANCELED')";
            case NEEDS_ATTENTION ->
                "p.mismatch IS NOT NULL OR p.outbox_state IN ('UNCERTAIN', 'REJECTED')"
                        + " OR (p.outbox_state = 'QUEUED' AND p.note_code = 'overdue')"
                        + " OR (p.remote_state = 'FAILED'"
                        + " AND NOT EXISTS (SELECT 1 FROM payout n WHERE n.previous_attempt = p.id))"
                        + " OR p.remote_state NOT IN " + KNOWN;
            case SCHEDULED ->
                "p.execution_at IS NOT NULL AND (p.outbox_state IN ('QUEUED', 'SENDING', 'UNCERTAIN') OR (" + OPEN
                        + "))";
        };
    }
}

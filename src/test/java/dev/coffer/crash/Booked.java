package dev.coffer.crash;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A payout in the server's books, read by the harness's own code. */
record Booked(
        String id,
        @Nullable String key,
        String address,
        BigDecimal amount,
        String currency,
        @Nullable String comment,
        @Nullable Instant executionDate) {

    static Booked read(JsonNode node) {
        String date = text(node, "executionDate");
        return new Booked(
                node.get("id").asString(),
                text(node, "idempotencyKey"),
                node.get("depositAddress").asString(),
                node.get("amount").decimalValue(),
                node.get("currency").asString(),
                text(node, "comment"),
                date == null ? null : Instant.parse(date));
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode member = node.get(name);
        return member == null || member.isNull() ? null : member.asString();
    }

    boolean isFor(String claimReference) {
        return comment != null && (comment.equals(claimReference) || comment.startsWith(claimReference + ": "));
    }
}

package dev.coffer.sandbox;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A payout as clients read it. Of the optional members some are absent and some are null when there is nothing to say, since
 * the real server's habit is not known and a client must bear both.
 */
final class PayoutJson {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final String account;

    PayoutJson(String account) {
        this.account = account;
    }

    ObjectNode write(Booked payout) {
        Order order = payout.order();
        Progress progress = payout.progress();
        ObjectNode node = Json.object()
                .put("id", Long.toString(payout.id()))
                .put("account", account)
                .put("depositAddress", order.address())
                .put("amount", plain(order.amount()))
                .put("currency", order.asset().name())
                .put("calypsoFee", plain(payout.fee()))
                .put("calypsoFeePercentage", plain(payout.feePercent()))
                .put("state", progress.state())
                .put("createdDate", date(payout.accepted()))
                .put("transactionHash", progress.hash());
        Instant execution = order.executionDate();
        node.put("executionDate", execution == null ? null : date(execution));
        putIfPresent(node, "comment", order.comment());
        putIfPresent(node, "idempotencyKey", order.key());
        putIfPresent(node, "belongingType", order.internal() ? "INTERNAL" : null);
        String error = progress.error();
        if (error != null && progress.state().equals(Progress.FAILED)) {
            node.set("errors", errors(payout.id(), error));
        }
        if (progress.state().equals(Progress.CANCELED)) {
            node.set("cancellation", cancellation());
        } else {
            node.putNull("cancellation");
        }
        return node;
    }

    static String date(Instant instant) {
        return DATE.format(instant);
    }

    static BigDecimal plain(BigDecimal amount) {
        return amount.stripTrailingZeros();
    }

    private static ObjectNode errors(long id, String status) {
        ObjectNode errors = Json.object();
        ObjectNode withdrawal = errors.putArray("withdrawalErrors").addObject();
        withdrawal.put("withdrawalId", Long.toString(id * 10 + 1));
        withdrawal
                .putArray("errors")
                .addObject()
                .put("id", 1)
                .put("status", status)
                .put("errorResolved", false)
                .put("errorMessage", "The balance does not cover the payout and its fee");
        return errors;
    }

    private static ObjectNode cancellation() {
        return Json.object()
                .put("canceledByUserId", "1024")
                .put("canceledByFirstname", "Robin")
                .put("canceledByLastname", "Sandbox")
                .put("cancelMessage", "Declined by the second signer");
    }

    private static void putIfPresent(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }
}

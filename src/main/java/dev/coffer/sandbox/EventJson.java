package dev.coffer.sandbox;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The events that a payout's change makes, as they are delivered (contract 3.4 and 5.2). What has nothing to say is null in the events of
 * odd payouts and absent in those of even ones, since the real server's habit is not known and a receiver must bear both.
 */
record EventJson(String type, String body) {
    static final String FUNDS_DELIVERED = "WALLET_FUNDS_DELIVERED_ACCOUNT";
    private static final String CHANGE_STATUS = "PAYOUT_CHANGE_STATUS";

    /** @param before null when the payout was just accepted */
    static List<EventJson> of(@Nullable Booked before, Booked after) {
        List<EventJson> events = new ArrayList<>();
        Progress was = before == null ? null : before.progress();
        Progress is = after.progress();
        if (is.error() != null && (was == null || was.error() == null)) {
            events.add(validationError(after, is.error()));
        }
        if (was == null || !was.state().equals(is.state())) {
            events.add(changed(is.state().equals(Progress.CONFIRMED) ? "PAYOUT_CONFIRMED" : CHANGE_STATUS, after));
        } else if (is.hash() != null && was.hash() == null) {
            events.add(changed("PAYOUT_HASH_RECEIVED", after));
        }
        if (was != null && was.debited() && !is.debited()) {
            events.add(fundsDelivered(after));
        }
        return events;
    }

    private static EventJson changed(String type, Booked payout) {
        ObjectNode node = head(type, payout);
        if (type.equals("PAYOUT_CONFIRMED")) {
            node.putArray("approved");
        } else {
            node.put("payoutStatus", payout.state());
            putOrLeaveOut(node, payout, "hash", payout.progress().hash());
            putOrLeaveOut(node, payout, "externalId", payout.order().externalId());
        }
        return new EventJson(type, Json.text(node));
    }

    private static EventJson validationError(Booked payout, String status) {
        String type = "PAYOUT_VALIDATION_ERROR";
        ObjectNode node = head(type, payout)
                .put("message", "The balance does not cover the payout and its fee")
                .put("dealWithdrawalId", payout.id() * 10 + 1)
                .put("validationStatus", status);
        return new EventJson(type, Json.text(node));
    }

    /** The contract names this event without its members; these are the sandbox's own. */
    private static EventJson fundsDelivered(Booked payout) {
        ObjectNode node = Json.object()
                .put("type", FUNDS_DELIVERED)
                .put("currency", payout.order().asset().name())
                .put("amount", PayoutJson.plain(payout.total()))
                .put("reason", "payout " + payout.id() + " was given back");
        return new EventJson(FUNDS_DELIVERED, Json.text(node));
    }

    private static ObjectNode head(String type, Booked payout) {
        ObjectNode node = Json.object()
                .put("type", type)
                .put("parentExternalId", payout.id())
                .put("currency", payout.order().asset().name());
        putOrLeaveOut(node, payout, "idempotencyKey", payout.order().key());
        return node.put("createdDate", PayoutJson.date(payout.accepted()));
    }

    private static void putOrLeaveOut(ObjectNode node, Booked payout, String name, @Nullable String value) {
        if (value != null || payout.id() % 2 != 0) {
            node.put(name, value);
        }
    }
}

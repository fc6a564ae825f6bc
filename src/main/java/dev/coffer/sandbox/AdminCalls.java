package dev.coffer.sandbox;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The trainer's side, under {@code /admin/}. Unsigned: the server listens on the loopback only. Requests that a web page sent
 * are refused, so that no page open in a browser can play with it.
 */
final class AdminCalls {

    static final String PREFIX = "/admin/";

    private final Ledger ledger;
    private final PayoutBook book;
    private final SandboxFaults faults;
    private final SeenRequests requests;
    private final EventBook events;
    private final Courier courier;

    AdminCalls(
            Ledger ledger,
            PayoutBook book,
            SandboxFaults faults,
            SeenRequests requests,
            EventBook events,
            Courier courier) {
        this.ledger = ledger;
        this.book = book;
        this.faults = faults;
        this.requests = requests;
        this.events = events;
        this.courier = courier;
    }

    Reply answer(Request request) {
        if (request.header("origin").isPresent()) {
            throw CallRefused.noSuchCall(403, "Not for web pages");
        }
        return Reply.json(
                switch (request.method() + " " + request.path()) {
                    case "GET /admin/payouts" -> payouts();
                    case "GET /admin/faults" -> currentFaults();
                    case "PUT /admin/faults" -> replaceFaults(Json.read(request.body()));
                    case "GET /admin/requests" -> seenRequests();
                    case "GET /admin/audit" -> audit();
                    case "POST /admin/release" -> release(Json.read(request.body()));
                    case "GET /admin/deliveries" -> deliveries();
                    case "POST /admin/unblock" -> unblock(Json.read(request.body()));
                    case "POST /admin/state" -> force(Json.read(request.body()));
                    default ->
                        throw CallRefused.noSuchCall(
                                404, "There is no call " + request.method() + " " + request.path());
                });
    }

    private ObjectNode payouts() {
        ObjectNode answer = Json.object();
        ArrayNode list = answer.putArray("payouts");
        for (SandboxPayout payout : ledger.payouts()) {
            list.addObject()
                    .put("id", payout.id())
                    .put("idempotencyKey", payout.idempotencyKey())
                    .put("depositAddress", payout.depositAddress())
                    .put("amount", PayoutJson.plain(payout.amount()))
                    .put("currency", payout.currency())
                    .put("fee", PayoutJson.plain(payout.fee()))
                    .put("comment", payout.comment())
                    .put("executionDate", date(payout.executionDate()))
                    .put("state", payout.state())
                    .put("transactionHash", payout.transactionHash())
                    .put("acceptedAt", date(payout.acceptedAt()))
                    .put("createRequests", payout.createRequests())
                    .put("refusedRepeats", payout.refusedRepeats());
        }
        return answer;
    }

    private ObjectNode currentFaults() {
        ObjectNode answer = Json.object();
        faults.current().forEach(answer::put);
        return answer;
    }

    private ObjectNode replaceFaults(Fields wanted) {
        Map<String, String> fresh = new LinkedHashMap<>();
        wanted.names().forEach(name -> fresh.put(name, wanted.plain(name)));
        try {
            faults.replace(fresh);
        } catch (IllegalArgumentException e) {
            String message = e.getMessage();
            throw CallRefused.badRequest(message == null ? "Wrong fault" : message);
        }
        return currentFaults();
    }

    private ObjectNode seenRequests() {
        ObjectNode answer = Json.object();
        ArrayNode list = answer.putArray("requests");
        List<SeenRequest> all = requests.all();
        for (SeenRequest seen : all) {
            ObjectNode node = list.addObject().put("at", PayoutJson.date(seen.at()));
            ObjectNode headers = node.putObject("headers");
            seen.headers().forEach(headers::put);
            node.put("bodyBase64", seen.bodyBase64());
        }
        return answer;
    }

    private ObjectNode audit() {
        SandboxAudit audit = book.audit();
        ObjectNode answer = Json.object().put("balanced", audit.balanced());
        ArrayNode assets = answer.putArray("assets");
        for (SandboxAudit.Line line : audit.lines()) {
            assets.addObject()
                    .put("currency", line.currency())
                    .put("opening", PayoutJson.plain(line.opening()))
                    .put("taken", PayoutJson.plain(line.taken()))
                    .put("charged", PayoutJson.plain(line.charged()))
                    .put("balance", PayoutJson.plain(line.balance()))
                    .put("balanced", line.balanced());
        }
        return answer;
    }

    private ObjectNode release(Fields wanted) {
        return idAndState(book.release(wanted.text("id")));
    }

    private ObjectNode force(Fields wanted) {
        return idAndState(book.force(wanted.text("id"), wanted.text("state")));
    }

    private ObjectNode deliveries() {
        SandboxDeliveries tally = courier.tally();
        return Json.object()
                .put("events", tally.events())
                .put("waiting", events.waiting())
                .put("attempts", tally.attempts())
                .put("delivered", tally.delivered())
                .put("errors", tally.errors())
                .put("repeats", tally.repeats())
                .put("heldBack", tally.heldBack())
                .put("forged", tally.forged())
                .put("forgedAccepted", tally.forgedAccepted());
    }

    private ObjectNode unblock(Fields wanted) {
        events.unblock(wanted.text("requestId"));
        return deliveries();
    }

    private static ObjectNode idAndState(Booked payout) {
        return Json.object().put("id", Long.toString(payout.id())).put("state", payout.state());
    }

    private static @Nullable String date(@Nullable Instant instant) {
        return instant == null ? null : PayoutJson.date(instant);
    }
}

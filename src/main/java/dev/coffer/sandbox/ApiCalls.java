package dev.coffer.sandbox;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The public API: which path asks for what, and what each needs to be let in. */
final class ApiCalls {

    static final String PREFIX = "/api/v1/";
    static final String CREATE = PREFIX + "payout/create";
    static final String PAYOUT = PREFIX + "payout";
    private static final String WEBHOOK = PREFIX + "subscription/webhook";

    private final RequestGate gate;
    private final Credentials credentials;
    private final PayoutBook book;
    private final Balances balances;
    private final PayoutCalls payouts;
    private final MarketCalls market;
    private final WebhookCalls webhooks;

    ApiCalls(
            RequestGate gate,
            Credentials credentials,
            PayoutBook book,
            Balances balances,
            PayoutCalls payouts,
            MarketCalls market,
            WebhookCalls webhooks) {
        this.gate = gate;
        this.credentials = credentials;
        this.book = book;
        this.balances = balances;
        this.payouts = payouts;
        this.market = market;
        this.webhooks = webhooks;
    }

    /** @throws CallRefused with the contract's code */
    Reply answer(Request request) {
        String path = request.path();
        if (request.method().equals("DELETE") && path.equals(WEBHOOK)) {
            webhooks.delete(ofAccount(request).object("payload"));
            return Reply.empty();
        }
        if (!request.method().equals("POST")) {
            throw CallRefused.noSuchCall(405, "Use POST");
        }
        return Reply.json(
                switch (path) {
                    case CREATE -> payouts.create(ofAccount(request).object("payload"));
                    case PAYOUT -> payouts.get(ofAccount(request).object("payload"));
                    case PREFIX + "account" -> account(ofAccount(request));
                    case PREFIX + "exchange/pairs" -> pairs(ofAccount(request));
                    case PREFIX + "tariff/extended-fee" ->
                        market.extendedFee(gate.enter(request).object("payload"));
                    case PREFIX + "rate" -> market.rates(gate.enter(request).object("payload"));
                    case PREFIX + "rate/fiat" ->
                        market.fiatRates(gate.enter(request).object("payload"));
                    case WEBHOOK -> subscriptions(ofAccount(request));
                    case WEBHOOK + "/create" ->
                        webhooks.create(ofAccount(request).object("payload"));
                    default -> throw CallRefused.noSuchCall(404, "There is no call " + path);
                });
    }

    private Fields ofAccount(Request request) {
        Fields fields = gate.enter(request);
        gate.checkAccount(fields);
        return fields;
    }

    private ObjectNode account(Fields entered) {
        ObjectNode answer = Json.object()
                .put("account", entered.text("account"))
                .put("name", "Sandbox treasury")
                .put("ownerId", credentials.ownerId());
        ArrayNode list = answer.putArray("balances");
        book.upToDate(() -> {
            for (SandboxAsset asset : SandboxAsset.values()) {
                list.addObject()
                        .put("currency", asset.name())
                        .put("amount", PayoutJson.plain(balances.of(asset)))
                        .put("token", asset.token());
            }
            return list;
        });
        return answer;
    }

    private ObjectNode pairs(Fields entered) {
        entered.text("account");
        return market.pairs();
    }

    private ObjectNode subscriptions(Fields entered) {
        entered.text("account");
        return webhooks.list();
    }
}

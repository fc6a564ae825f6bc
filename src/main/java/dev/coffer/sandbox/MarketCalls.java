package dev.coffer.sandbox;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Fees, rates and currency metadata: everything about currencies that moves no money. */
final class MarketCalls {

    private static final int RATE_SCALE = 12;
    /** Price of one unit in US dollars. */
    private static final Map<String, BigDecimal> FIAT = Map.of(
            "USD", BigDecimal.ONE,
            "EUR", new BigDecimal("1.1582"),
            "GBP", new BigDecimal("1.3107"),
            "CHF", new BigDecimal("1.2416"));

    private final Clock clock;

    MarketCalls(Clock clock) {
        this.clock = clock;
    }

    /** tariff/extended-fee: says exactly what payout/create will charge, on top of the amount. */
    ObjectNode extendedFee(Fields payload) {
        ObjectNode answer = Json.object();
        ArrayNode items = answer.putArray("items");
        for (Fields item : payload.objects("items")) {
            items.add(fee(item));
        }
        return answer;
    }

    /** rate: one crypto currency in terms of another. */
    ObjectNode rates(Fields payload) {
        List<String> targets = payload.texts("toCurrencies");
        ObjectNode answer = Json.object();
        ArrayNode rates = answer.putArray("currencyRates");
        for (String from : payload.texts("fromCurrencies")) {
            for (String to : targets) {
                rate(from, to)
                        .ifPresent(rate -> rates.addObject()
                                .put("fromCurrency", from)
                                .put("toCurrency", to)
                                .put("rates", rate)
                                .put("ratesDate", PayoutJson.date(clock.instant())));
            }
        }
        return answer;
    }

    /** rate/fiat: unknown codes are left out. */
    ObjectNode fiatRates(Fields payload) {
        List<String> targets = payload.texts("to");
        ObjectNode answer = Json.object();
        ObjectNode map = answer.putObject("ratesMap");
        for (String from : payload.texts("from")) {
            ObjectNode row = Json.object();
            targets.forEach(to -> rate(from, to).ifPresent(rate -> row.put(to, rate)));
            if (!row.isEmpty()) {
                map.set(from, row);
            }
        }
        return answer;
    }

    /** exchange/pairs: every currency against every other. */
    ObjectNode pairs() {
        ObjectNode answer = Json.object();
        ObjectNode pairs = answer.putObject("currencyPairs");
        for (SandboxAsset from : SandboxAsset.values()) {
            ArrayNode others = pairs.putArray(from.name());
            for (SandboxAsset to : SandboxAsset.values()) {
                if (to != from) {
                    others.add(metadata(to));
                }
            }
        }
        return answer;
    }

    private static ObjectNode fee(Fields item) {
        BigDecimal amount = item.number("baseAmount");
        String code = item.text("currency");
        String opType = item.text("opType");
        String feeType = item.optionalText("feeType").orElse("SERVICE");
        SandboxAsset asset = SandboxAsset.of(code).orElseThrow(() -> CallRefused.wrongCurrency(code));
        if (amount.signum() <= 0) {
            throw CallRefused.badRequest("payload.items[].baseAmount must be above 0");
        }
        if (!opType.equals("WITHDRAWAL") && !opType.equals("INVOICE")) {
            throw CallRefused.badRequest("payload.items[].opType must be WITHDRAWAL or INVOICE");
        }
        BigDecimal fee = switch (feeType) {
            case "SERVICE" -> asset.fee(amount);
            case "FIX" -> asset.fixedFee();
            case "PERCENT" -> asset.percentFee(amount);
            default -> throw CallRefused.badRequest("payload.items[].feeType must be SERVICE, FIX or PERCENT");
        };
        ObjectNode node = Json.object()
                .put("amount", PayoutJson.plain(amount))
                .put("currency", code)
                .put("opType", opType);
        node.set("feeReceiver", side(amount.subtract(fee).max(BigDecimal.ZERO), fee));
        node.set("feeSender", side(amount, fee));
        switch (feeType) {
            case "FIX" -> node.put("fixedFee", PayoutJson.plain(fee));
            case "PERCENT" -> node.put("percentFee", PayoutJson.plain(fee));
            default -> {}
        }
        return node;
    }

    private static ObjectNode side(BigDecimal amount, BigDecimal fee) {
        return Json.object().put("amount", PayoutJson.plain(amount)).put("fee", PayoutJson.plain(fee));
    }

    private static ObjectNode metadata(SandboxAsset asset) {
        ObjectNode node = Json.object()
                .put("name", asset.name())
                .put("feeCurrencyName", asset.coin().name())
                .put("coinId", "sandbox-" + asset.name())
                .put("scale", Math.min(asset.decimals(), 8))
                .put("blockchainScale", asset.decimals())
                .put("crypto", true)
                .put("blockchainName", asset.chain().displayName())
                .put("enabled", true)
                .put("active", true);
        node.putObject("networkData").put("frontName", asset.chain().displayName());
        if (asset.dust().signum() > 0) {
            node.put("garbageAmount", asset.dust());
        }
        return node;
    }

    private static Optional<BigDecimal> rate(String from, String to) {
        return usd(from)
                .flatMap(price ->
                        usd(to).map(unit -> PayoutJson.plain(price.divide(unit, RATE_SCALE, RoundingMode.HALF_UP))));
    }

    private static Optional<BigDecimal> usd(String code) {
        return SandboxAsset.of(code).map(SandboxAsset::usd).or(() -> Optional.ofNullable(FIAT.get(code)));
    }
}

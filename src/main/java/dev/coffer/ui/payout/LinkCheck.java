package dev.coffer.ui.payout;

import dev.coffer.core.address.Address;
import dev.coffer.core.address.DeniedAddress;
import dev.coffer.core.address.DenyList;
import dev.coffer.core.address.PaymentUri;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.AmountText;
import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Assets;
import dev.coffer.core.money.Chain;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a payment link asks for with what was chosen and typed, and says every difference. A link is somebody's wish: nothing of
 * it but the address is ever taken over. That it is for another chain is refused before it comes here.
 *
 * @param tokens names the tokens of contracts
 */
record LinkCheck(DenyList tokens) {

    /** What to say, and at which fields. */
    Map<FormField, String> check(PaymentUri uri, Chain chosen, @Nullable Asset asset, @Nullable Amount typed) {
        Map<FormField, String> remarks = new EnumMap<>(FormField.class);
        if (uri.chain().isEmpty() && chosen != Chain.ETHEREUM) {
            remarks.put(
                    FormField.CHAIN,
                    "The link does not say its chain, which usually means Ethereum; you chose " + chosen.displayName()
                            + ". Make sure of it.");
        }
        if (asset == null || (uri.amount().isEmpty() && uri.tokenContract().isEmpty())) {
            return remarks;
        }
        String wanted = wanted(uri, chosen);
        if (!wanted.equals(named(asset, chosen))) {
            remarks.put(
                    FormField.ASSET,
                    "The link asks for " + wanted + "; you chose " + asset.label() + ". Pay what the claim file says.");
            return remarks;
        }
        asked(uri, asset).ifPresent(asked -> {
            if (typed == null) {
                remarks.put(
                        FormField.ADDRESS,
                        "The link asks for " + AmountText.labelled(asked)
                                + ". It is not taken over: type the amount from the claim file.");
            } else if (!typed.equals(asked)) {
                remarks.put(
                        FormField.AMOUNT,
                        "The link asks for " + AmountText.labelled(asked) + "; you typed " + AmountText.grouped(typed)
                                + ". Find out why they differ before you pay.");
            }
        });
        return remarks;
    }

    private static Optional<Amount> asked(PaymentUri uri, Asset asset) {
        return uri.amount()
                .filter(requested -> requested.unit() != PaymentUri.Unit.UNSTATED)
                .map(requested -> {
                    BigDecimal value = requested.value();
                    return new Amount(
                            asset,
                            requested.unit() == PaymentUri.Unit.BASE ? value.movePointLeft(asset.decimals()) : value);
                });
    }

    /** The coin or token that the link is about, in words like those of the list of contracts. */
    private String wanted(PaymentUri uri, Chain chosen) {
        Optional<String> contract = uri.tokenContract();
        if (contract.isEmpty()) {
            return coin(chosen) + " on " + chosen.displayName();
        }
        return tokens.find(new Address(chosen, contract.get()))
                .filter(entry -> entry.address().chain() == chosen)
                .map(DeniedAddress::what)
                .orElse("a token that Coffer does not know (contract " + contract.get() + ")");
    }

    private static String named(Asset asset, Chain chosen) {
        return asset.symbol() + " on " + chosen.displayName();
    }

    /** The chain's own coin stands first in the catalogue. */
    private static String coin(Chain chain) {
        return Assets.on(chain).getFirst().symbol();
    }
}

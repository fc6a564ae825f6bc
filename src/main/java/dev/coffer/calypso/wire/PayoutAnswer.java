package dev.coffer.calypso.wire;

import dev.coffer.calypso.http.Body;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Assets;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.RemotePayout;
import dev.coffer.core.payout.RemotePayout.Cancellation;
import dev.coffer.core.payout.RemotePayout.WithdrawalError;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads the payout object of calypso-api.md 2.2, the answer to both create and look-up. */
public final class PayoutAnswer {

    private PayoutAnswer() {}

    /** Throws {@code BadAnswer} when a member that the ledger compares or counts is missing or unreadable. */
    public static RemotePayout read(Body body) {
        Members payout = Json.object(body, "the payout");
        Asset asset = Assets.of(payout.neededText("currency"));
        return new RemotePayout(
                payout.neededId("id"),
                payout.neededText("account"),
                payout.neededText("depositAddress"),
                new Amount(asset, payout.neededDecimal("amount")),
                payout.decimal("calypsoFee").map(fee -> new Amount(asset, fee)).orElse(null),
                payout.decimal("calypsoFeePercentage").orElse(null),
                new PayoutState(payout.neededText("state")),
                payout.instant("createdDate").orElse(null),
                payout.text("transactionHash").filter(hash -> !hash.isBlank()).orElse(null),
                payout.text("comment").orElse(null),
                payout.instant("executionDate").orElse(null),
                payout.text("idempotencyKey").map(PayoutAnswer::key).orElse(null),
                payout.object("errors").map(PayoutAnswer::errors).orElse(List.of()),
                payout.object("cancellation").map(PayoutAnswer::cancellation).orElse(null),
                payout.text("belongingType").orElse(null),
                body.text());
    }

    private static IdempotencyKey key(String text) {
        try {
            UUID key = UUID.fromString(text);
            if (key.toString().equalsIgnoreCase(text)) {
                return new IdempotencyKey(key);
            }
        } catch (IllegalArgumentException e) {
            throw notAKey();
        }
        throw notAKey();
    }

    private static RuntimeException notAKey() {
        return Json.bad("the payout's idempotencyKey is not a UUID");
    }

    private static List<WithdrawalError> errors(Members errors) {
        return errors.objects("withdrawalErrors").orElse(List.of()).stream()
                .flatMap(PayoutAnswer::ofOneWithdrawal)
                .toList();
    }

    private static Stream<WithdrawalError> ofOneWithdrawal(Members withdrawal) {
        Optional<String> id = withdrawal.id("withdrawalId");
        return withdrawal.objects("errors").orElse(List.of()).stream()
                .map(error -> new WithdrawalError(
                        id.orElse(null),
                        error.text("status").orElse("UNKNOWN"),
                        error.flag("errorResolved"),
                        error.text("errorMessage").orElse(null)));
    }

    private static Cancellation cancellation(Members by) {
        String name = Stream.of(by.text("canceledByFirstname"), by.text("canceledByLastname"))
                .flatMap(Optional::stream)
                .filter(part -> !part.isBlank())
                .reduce((first, last) -> first + " " + last)
                .orElse(null);
        return new Cancellation(
                by.id("canceledByUserId").orElse(null),
                name,
                by.text("cancelMessage").orElse(null));
    }
}

package dev.coffer.calypso.wire;

import dev.coffer.calypso.http.Body;
import dev.coffer.core.failure.FailureException;
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
import java.util.function.Supplier;
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
                lenient(() -> payout.decimal("calypsoFeePercentage")).orElse(null),
                new PayoutState(payout.neededText("state")),
                lenient(() -> payout.instant("createdDate")).orElse(null),
                payout.text("transactionHash").filter(hash -> !hash.isBlank()).orElse(null),
                lenient(() -> payout.text("comment")).orElse(null),
                payout.instant("executionDate").orElse(null),
                payout.text("idempotencyKey").map(PayoutAnswer::key).orElse(null),
                lenient(() -> payout.object("errors").map(PayoutAnswer::errors)).orElse(List.of()),
                lenient(() -> payout.object("cancellation").map(PayoutAnswer::cancellation))
                        .orElse(null),
                lenient(() -> payout.text("belongingType")).orElse(null),
                RawAnswer.redacted(body.text()));
    }

    /**
     * A member that only informs must not make a payout unreadable that the ledger needs to find: the contract has seen none of these
     * whole. What could not be read stays in the raw answer, which the detail shows.
     */
    private static <T> Optional<T> lenient(Supplier<Optional<T>> member) {
        try {
            return member.get();
        } catch (FailureException e) {
            return Optional.empty();
        }
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

package dev.coffer.ui.payout;

import dev.coffer.core.money.AmountText;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutTexts;
import org.jspecify.annotations.Nullable;

/**
 * The form was filled from an earlier payout or from the payee book. The amount is named and never filled in: it belongs to the claim, not to the receiver.
 *
 * @param sentence what was taken over and what was not
 * @param before   what stood in the form and can be put back; absent if nothing did
 */
public record TakenOver(
        String title, String sentence, @Nullable PayoutTexts before) {

    static TakenOver of(Payout payout, boolean secondAttempt, @Nullable PayoutTexts before) {
        PayoutDraft was = payout.draft();
        String amount = AmountText.labelled(was.amount());
        return secondAttempt
                ? new TakenOver(
                        "Pay again",
                        "Receiver, asset and claim reference come from payout " + payout.id() + " over " + amount
                                + ". Type the amount from the claim file.",
                        before)
                : new TakenOver(
                        "From a template",
                        "Receiver, asset and comment come from payout " + payout.id() + " for " + was.claimReference()
                                + ". Last time " + amount + ". Type claim reference and amount from the claim file.",
                        before);
    }

    static TakenOver ofPayee(PayoutTexts before) {
        return new TakenOver(
                "Pay a payee",
                "Chain and address come from the payee book. Type the rest from the claim file.",
                before);
    }

    /** A second attempt is for the same claim; a payout made after a pattern is for another. */
    static PayoutTexts texts(Payout payout, boolean secondAttempt, PayoutTexts empty) {
        PayoutDraft was = payout.draft();
        return new PayoutTexts(
                was.chain(),
                was.amount().asset(),
                was.depositAddress().text(),
                "",
                secondAttempt ? was.claimReference() : "",
                secondAttempt ? "" : was.comment(),
                empty.when());
    }
}

package dev.coffer.ui.payout;

import dev.coffer.core.money.Amount;
import dev.coffer.core.money.AmountText;
import dev.coffer.core.quote.FeeQuote;
import dev.coffer.ui.payout.Preview.Line;
import dev.coffer.ui.payout.Preview.Weight;
import java.util.List;

/**
 * The fee in words. Calypso does not say whether its fee comes on top of a payout's amount or out of it, so the dearer reading stands
 * first for the account, the amount as typed for the receiver, and the other reading beside each.
 */
final class FeeText {
    static final String READINGS =
            "Calypso does not say whether it adds its fee to the amount or takes it out of the amount. "
                    + "Both are shown; what it did stands in the history afterwards.";

    private FeeText() {}

    /** Receiver, fee and debit. */
    static List<Line> lines(Amount amount, FeeState state) {
        return switch (state) {
            case FeeState.Known known ->
                known.amount().equals(amount) ? known(known.quote()) : open(amount, "Asking …");
            case FeeState.Unknown unknown -> open(amount, unknown.why() + ". The payout can go on without it.");
            case FeeState.Asked ignored -> open(amount, "Asking Calypso …");
            case FeeState.NoAmount ignored -> open(amount, "");
        };
    }

    /** What the account needs at most: with the fee on top, as far as that is known. */
    static Amount dearest(Amount amount, FeeState state) {
        if (state instanceof FeeState.Known known && known.amount().equals(amount)) {
            FeeQuote.Side side = known.quote().onTop();
            if (sameAsset(side, amount)) {
                Amount sum = side.amount().plus(side.fee());
                return sum.compareTo(amount) > 0 ? sum : amount;
            }
        }
        return amount;
    }

    private static List<Line> known(FeeQuote quote) {
        FeeQuote.Side onTop = quote.onTop();
        FeeQuote.Side out = quote.takenOut();
        boolean oneFee = onTop.fee().equals(out.fee());
        return List.of(
                new Line(
                        "receiver",
                        "Receiver gets",
                        AmountText.labelled(onTop.amount()),
                        alternative(AmountText.grouped(out.amount())),
                        Weight.PLAIN),
                new Line(
                        "fee",
                        "Fee",
                        AmountText.labelled(onTop.fee()),
                        oneFee ? "" : alternative(AmountText.grouped(out.fee())),
                        Weight.PLAIN),
                new Line("debit", "Total debit", total(onTop), alternative(shortTotal(out)), Weight.PLAIN));
    }

    private static List<Line> open(Amount amount, String why) {
        return List.of(
                new Line(
                        "receiver",
                        "Receiver gets",
                        AmountText.labelled(amount),
                        "or less by the fee, if the fee is taken out",
                        Weight.PLAIN),
                new Line("fee", "Fee", "not known", why, Weight.QUIET),
                new Line(
                        "debit",
                        "Total debit",
                        AmountText.labelled(amount),
                        "plus the fee, if the fee is added on top",
                        Weight.PLAIN));
    }

    private static String alternative(String figure) {
        return "or " + figure + ", if the fee is taken out";
    }

    private static String total(FeeQuote.Side side) {
        return sameAsset(side, side.amount())
                ? AmountText.labelled(side.amount().plus(side.fee()))
                : AmountText.labelled(side.amount()) + " and " + AmountText.labelled(side.fee());
    }

    private static String shortTotal(FeeQuote.Side side) {
        return sameAsset(side, side.amount()) ? AmountText.grouped(side.amount().plus(side.fee())) : total(side);
    }

    private static boolean sameAsset(FeeQuote.Side side, Amount amount) {
        return side.fee().asset().equals(amount.asset())
                && side.amount().asset().equals(amount.asset());
    }
}

package dev.coffer.ui.payout;

import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.PastPayments.Past;
import java.util.ArrayList;
import java.util.List;

/** How often a receiver was paid before, and where: {@code Paid 14 times on Tron, never on Ethereum.} */
final class EarlierText {
    private EarlierText() {}

    static String of(Past past, Chain chosen) {
        if (past.anywhere() == 0) {
            return "Never paid before.";
        }
        List<String> elsewhere = new ArrayList<>();
        for (Chain chain : Chain.values()) {
            if (chain != chosen && past.on(chain) > 0) {
                elsewhere.add(times(past.on(chain)) + " on " + chain.displayName());
            }
        }
        String others = String.join(" and ", elsewhere);
        if (past.on(chosen) == 0) {
            return "Paid " + others + ", never on " + chosen.displayName() + ".";
        }
        String here = "Paid " + times(past.on(chosen)) + " on " + chosen.displayName();
        return here + (others.isEmpty() ? "." : ", " + others + ".");
    }

    static String times(long count) {
        return count == 1 ? "once" : count == 2 ? "twice" : count + " times";
    }
}

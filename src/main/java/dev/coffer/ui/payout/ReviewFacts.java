package dev.coffer.ui.payout;

import dev.coffer.core.money.AmountText;
import dev.coffer.core.payout.PastPayments.Past;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutDraft;
import java.util.List;

/**
 * Everything that the review shows, fixed in the moment it opens. The draft in it is what will be sent.
 *
 * @param account  the account that pays
 * @param preview  the figures as they stood
 * @param estimate the amount in money that people count in, or that there is no rate
 * @param earlier  how often this receiver was paid
 * @param similar  earlier payouts that this one resembles
 * @param remarks  what was said at the fields without standing against the payout
 */
public record ReviewFacts(
        PayoutDraft draft,
        String account,
        Preview preview,
        String estimate,
        Past earlier,
        List<Payout> similar,
        List<String> remarks) {

    public ReviewFacts {
        similar = List.copyOf(similar);
        remarks = List.copyOf(remarks);
    }

    /** The same facts with the reason for going on although something similar exists. */
    ReviewFacts because(String reason) {
        PayoutDraft was = draft;
        PayoutDraft now = new PayoutDraft(
                was.draftId(),
                was.depositAddress(),
                was.amount(),
                was.claimReference(),
                was.comment(),
                was.executionDate(),
                was.previousAttempt(),
                reason);
        return new ReviewFacts(now, account, preview, estimate, earlier, similar, remarks);
    }

    String amount() {
        return AmountText.labelled(draft.amount());
    }

    boolean firstOnChain() {
        return earlier.on(draft.chain()) == 0;
    }

    boolean firstEver() {
        return earlier.anywhere() == 0;
    }
}

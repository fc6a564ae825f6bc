package dev.coffer.core.payout;

import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Chain;

/**
 * Everything that filters choose by from a list. Payouts of one facet pass or fail such a filter together, so a million payouts are
 * judged by judging a few thousand facets.
 */
public record Facet(Standing standing, Chain chain, Asset asset, String issuedBy) {

    public static Facet of(Payout payout) {
        PayoutDraft draft = payout.draft();
        return new Facet(payout.standing(), draft.chain(), draft.amount().asset(), payout.issuedBy());
    }
}

package dev.coffer.ui.history;

import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.ui.kit.Navigator;
import dev.coffer.ui.kit.Route;
import java.net.URI;

/** Where history and detail lead: the form for a second attempt, another attempt, the transaction on its chain, an export, a receipt. */
public final class DetailLinks {
    private final Navigator navigator;
    private final Browser browser;

    public DetailLinks(Navigator navigator, Browser browser) {
        this.navigator = navigator;
        this.browser = browser;
    }

    public void payAgain(PayoutId id) {
        navigator.go(new Route.NewPayout(id));
    }

    public void open(PayoutId attempt) {
        navigator.go(new Route.History(attempt));
    }

    public void receipt(PayoutId id, String claim) {
        navigator.go(new Route.Receipt(id, claim));
    }

    public void export(HistoryFilter filter) {
        navigator.go(new Route.Export(filter));
    }

    public void open(URI transaction) {
        browser.open(transaction);
    }
}

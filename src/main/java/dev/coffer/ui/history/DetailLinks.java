package dev.coffer.ui.history;

import dev.coffer.core.payout.PayoutId;
import dev.coffer.ui.kit.Navigator;
import dev.coffer.ui.kit.Route;
import java.net.URI;

/** Where the detail leads: the form for a second attempt or for a payout like it, another attempt of the same payout, the transaction on its chain. */
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

    /** Another payout to the same receiver; not linked to this one. */
    public void useAsTemplate(PayoutId id) {
        navigator.go(new Route.NewPayout(id, false));
    }

    public void open(PayoutId attempt) {
        navigator.go(new Route.History(attempt));
    }

    public void open(URI transaction) {
        browser.open(transaction);
    }
}

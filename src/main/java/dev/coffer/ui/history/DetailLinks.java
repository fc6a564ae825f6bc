package dev.coffer.ui.history;

import dev.coffer.core.payout.PayoutId;
import dev.coffer.ui.kit.Navigator;
import dev.coffer.ui.kit.Route;
import java.net.URI;

/** Where the detail leads: the form for a second attempt, another attempt of the same payout, the transaction on its chain. */
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

    public void go(Route place) {
        navigator.go(place);
    }

    public void open(URI transaction) {
        browser.open(transaction);
    }
}

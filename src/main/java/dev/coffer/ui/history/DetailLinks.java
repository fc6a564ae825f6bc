package dev.coffer.ui.history;

import dev.coffer.core.address.Address;
import dev.coffer.core.payee.PayeeId;
import dev.coffer.core.payee.Payees;
import dev.coffer.core.payout.HistoryQuery;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.ui.kit.Navigator;
import dev.coffer.ui.kit.Route;
import java.net.URI;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * Where history and detail lead: the form for a second attempt or for a payout like it, another attempt, the payee, the transaction on its
 * chain, an export, a receipt.
 */
public final class DetailLinks {
    private final Navigator navigator;
    private final Browser browser;
    private final ObservableValue<Payees> payees;

    public DetailLinks(Navigator navigator, Browser browser) {
        this(navigator, browser, new SimpleObjectProperty<>(Payees.NONE));
    }

    /** @param payees the payee book as it is now */
    public DetailLinks(Navigator navigator, Browser browser, ObservableValue<Payees> payees) {
        this.navigator = navigator;
        this.browser = browser;
        this.payees = payees;
    }

    ObservableValue<Payees> payees() {
        return payees;
    }

    boolean leadsTo(Class<? extends Route> kind) {
        return navigator.leadsTo(kind);
    }

    void open(PayeeId payee) {
        navigator.go(new Route.Payees(payee));
    }

    void save(Address receiver, String claimReference) {
        navigator.go(new Route.Payees(null, new Route.Receiver(receiver, claimReference)));
    }

    public void payAgain(PayoutId id) {
        navigator.go(new Route.NewPayout(id, true));
    }

    /** Another payout to the same receiver; not linked to this one. */
    public void useAsTemplate(PayoutId id) {
        navigator.go(new Route.NewPayout(id, false));
    }

    public void open(PayoutId attempt) {
        navigator.go(new Route.History(attempt));
    }

    public void receipt(PayoutId id, String claim) {
        navigator.go(new Route.Receipt(id, claim));
    }

    public void export(HistoryQuery query) {
        navigator.go(new Route.Export(query));
    }

    public void go(Route place) {
        navigator.go(place);
    }

    public void open(URI transaction) {
        browser.open(transaction);
    }
}

package dev.coffer.core.status;

/** "Refresh now": asks the server about balances and open payouts at once, within the request limit. Returns immediately. */
public interface Refresh {

    void now();

    /** Tells the poller whether a person can see the figures: every 30 s while visible, every 5 minutes otherwise. */
    void visible(boolean visible);
}

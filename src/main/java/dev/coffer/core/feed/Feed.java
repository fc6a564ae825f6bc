package dev.coffer.core.feed;

import java.util.function.Consumer;

/**
 * A source of immutable snapshots. A subscriber gets the current one at once and every later one after it, on whatever thread
 * publishes; hopping to the screen is the subscriber's business. Snapshots arrive in the order in which they were published.
 */
public interface Feed<T> {

    /** The newest snapshot. */
    T current();

    /** Delivers {@link #current()} before it returns, then everything published until the subscription is closed. */
    Subscription subscribe(Consumer<? super T> subscriber);
}

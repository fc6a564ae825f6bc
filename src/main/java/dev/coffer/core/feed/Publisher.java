package dev.coffer.core.feed;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The writing end of a {@link Feed}. Publishing and subscribing exclude each other, so that no snapshot is missed or delivered out
 * of order. Subscribers must return quickly and must not publish to the same feed.
 */
public final class Publisher<T> implements Feed<T> {
    private final List<Consumer<? super T>> subscribers = new CopyOnWriteArrayList<>();
    private T current;

    public Publisher(T initial) {
        this.current = initial;
    }

    public synchronized void publish(T snapshot) {
        current = snapshot;
        subscribers.forEach(subscriber -> subscriber.accept(snapshot));
    }

    @Override
    public synchronized T current() {
        return current;
    }

    @Override
    public synchronized Subscription subscribe(Consumer<? super T> subscriber) {
        Consumer<T> own = subscriber::accept;
        subscriber.accept(current);
        subscribers.add(own);
        return () -> subscribers.remove(own);
    }
}

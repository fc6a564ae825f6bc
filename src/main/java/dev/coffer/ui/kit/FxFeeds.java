package dev.coffer.ui.kit;

import dev.coffer.core.feed.Feed;
import dev.coffer.core.feed.Subscription;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Brings feeds to the screen: however many snapshots arrive between two hops, the screen is asked once. */
public final class FxFeeds {
    private FxFeeds() {}

    /** Shows the newest snapshot; those in between are skipped. */
    public static <T> Subscription newest(Feed<T> feed, Executor screen, Consumer<? super T> show) {
        return merged(feed, screen, (older, newer) -> newer, show);
    }

    /** Shows snapshots merged by {@code merge}, for feeds of changes of which none may be lost. */
    public static <T> Subscription merged(
            Feed<T> feed, Executor screen, BinaryOperator<T> merge, Consumer<? super T> show) {
        AtomicReference<@Nullable T> waiting = new AtomicReference<>();
        return feed.subscribe(snapshot -> {
            T before = waiting.getAndUpdate(held -> held == null ? snapshot : merge.apply(held, snapshot));
            if (before == null) {
                screen.execute(() -> {
                    T due = waiting.getAndSet(null);
                    if (due != null) {
                        show.accept(due);
                    }
                });
            }
        });
    }
}

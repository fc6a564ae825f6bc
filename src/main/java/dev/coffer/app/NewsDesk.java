package dev.coffer.app;

import dev.coffer.core.feed.Feed;
import dev.coffer.core.feed.Subscription;
import dev.coffer.core.news.Herald;
import dev.coffer.core.news.News;
import dev.coffer.core.news.NewsKind;
import dev.coffer.core.news.NewsWatch;
import dev.coffer.core.news.Telling;
import dev.coffer.core.payout.ChangedPayouts;
import dev.coffer.core.status.SyncStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Hears of every change of every payout, gathers what is news for a moment, and has it told. */
final class NewsDesk implements AutoCloseable {
    /** Long enough for what comes to an end together to be told together. */
    private static final Duration GATHERING = Duration.ofSeconds(2);

    /**
     * What is done about it.
     *
     * @param open   a person clicked; any thread
     * @param inside it has to be said in the window; any thread
     */
    record Ends(Herald herald, Consumer<Telling> open, Consumer<Telling> inside) {}

    private final Threads threads;
    private final Clock clock;
    private final Feed<Set<NewsKind>> wanted;
    private final Ends ends;
    private final NewsWatch watch;
    private final List<News> gathered = new ArrayList<>();
    private final List<Subscription> subscriptions;

    NewsDesk(
            Feed<ChangedPayouts> changes,
            Feed<SyncStatus> status,
            Feed<Set<NewsKind>> wanted,
            Ends ends,
            Threads threads,
            Clock clock) {
        this.threads = threads;
        this.clock = clock;
        this.wanted = wanted;
        this.ends = ends;
        this.watch = new NewsWatch(clock.instant());
        this.subscriptions = List.of(status.subscribe(this::answered), changes.subscribe(this::changed));
    }

    private synchronized void answered(SyncStatus now) {
        if (now.lastAnswer() != null) {
            watch.answered(clock.instant());
        }
    }

    private synchronized void changed(ChangedPayouts changed) {
        boolean quiet = gathered.isEmpty();
        Set<NewsKind> now = wanted.current();
        changed.payouts()
                .forEach(payout -> watch.of(payout, clock.instant())
                        .filter(news -> now.contains(news.kind()))
                        .ifPresent(gathered::add));
        if (quiet && !gathered.isEmpty()) {
            threads.after(GATHERING, this::tell);
        }
    }

    private void tell() {
        List<News> due;
        synchronized (this) {
            due = List.copyOf(gathered);
            gathered.clear();
        }
        Telling.of(due).forEach(telling -> threads.io().execute(() -> tell(telling)));
    }

    private void tell(Telling telling) {
        switch (ends.herald().tell(telling)) {
            case OPENED -> ends.open().accept(telling);
            case NOT_HERE -> ends.inside().accept(telling);
            case SHOWN -> {}
        }
    }

    @Override
    public synchronized void close() {
        subscriptions.forEach(Subscription::close);
        gathered.clear();
    }
}

package dev.coffer.ui.history;

import dev.coffer.core.failure.FailureException;
import dev.coffer.core.feed.Feed;
import dev.coffer.core.feed.Subscription;
import dev.coffer.core.payout.ChangedPayouts;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutChange;
import dev.coffer.core.payout.PayoutHistory;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.ui.failure.FailureText;
import dev.coffer.ui.kit.FxFeeds;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The payout that is looked at, whole. It follows the ledger while it is open, and is worded anew as time passes: ages grow, and what
 * cannot be decided yet becomes possible. Answers about a payout that is no longer looked at are dropped. Used on the screen's thread.
 */
public final class PayoutDetailViewModel implements AutoCloseable {
    static final Duration BEAT = Duration.ofSeconds(5);

    private final PayoutHistory history;
    private final Executor dbRead;
    private final Executor screen;
    private final Later later;
    private final Clock clock;
    private final ZoneId zone;
    private final Subscription subscription;
    private final ReadOnlyObjectWrapper<@Nullable PayoutDetail> detail = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable FailureText> problem = new ReadOnlyObjectWrapper<>();
    private @Nullable PayoutId wanted;
    private @Nullable Payout payout;
    private List<PayoutChange> timeline = List.of();
    private int asked;
    private int beat;

    public PayoutDetailViewModel(
            PayoutHistory history,
            Feed<ChangedPayouts> changes,
            Executor dbRead,
            Executor screen,
            Later later,
            Clock clock,
            ZoneId zone) {
        this.history = history;
        this.dbRead = dbRead;
        this.screen = screen;
        this.later = later;
        this.clock = clock;
        this.zone = zone;
        subscription = FxFeeds.merged(changes, screen, ChangedPayouts::then, this::changed);
    }

    /** The payout in words, or null where none is looked at or it is not read yet. */
    public ReadOnlyObjectProperty<@Nullable PayoutDetail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /** Why it could not be read, or null. */
    public ReadOnlyObjectProperty<@Nullable FailureText> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** @param id absent: nothing is looked at */
    public void show(@Nullable PayoutId id) {
        if (id != null && id.equals(wanted)) {
            return;
        }
        wanted = id;
        payout = null;
        timeline = List.of();
        problem.set(null);
        refresh();
    }

    public void refresh() {
        int number = ++asked;
        PayoutId id = wanted;
        if (id == null) {
            beat++;
            detail.set(null);
            return;
        }
        dbRead.execute(() -> {
            try {
                Payout found = history.find(id).orElse(null);
                List<PayoutChange> steps = history.timeline(id);
                screen.execute(() -> arrived(number, found, steps));
            } catch (FailureException failure) {
                screen.execute(() -> failed(number, FailureText.of(failure.failure())));
            }
        });
    }

    @Override
    public void close() {
        subscription.close();
        show(null);
    }

    private void arrived(int number, @Nullable Payout found, List<PayoutChange> steps) {
        if (number == asked) {
            payout = found;
            timeline = steps;
            problem.set(null);
            word();
        }
    }

    private void failed(int number, FailureText text) {
        if (number == asked) {
            problem.set(text);
        }
    }

    private void changed(ChangedPayouts changes) {
        for (Payout changed : changes.payouts()) {
            if (changed.id().equals(wanted)) {
                // The state is shown at once; its line in the timeline follows when it is read.
                payout = changed;
                word();
                refresh();
            }
        }
    }

    private void word() {
        Payout shown = payout;
        beat++;
        if (shown == null) {
            detail.set(null);
            return;
        }
        detail.set(DetailText.of(shown, timeline, ExplorerLinks.PUBLIC, clock.instant(), zone));
        if (!shown.isSettled()) {
            int number = beat;
            later.after(BEAT, () -> {
                if (number == beat) {
                    word();
                }
            });
        }
    }
}

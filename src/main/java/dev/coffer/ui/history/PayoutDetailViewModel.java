package dev.coffer.ui.history;

import dev.coffer.core.failure.FailureException;
import dev.coffer.core.feed.Subscription;
import dev.coffer.core.payout.ChangedPayouts;
import dev.coffer.core.payout.PastPayout;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutChange;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.ui.failure.FailureText;
import dev.coffer.ui.kit.ExplorerLinks;
import dev.coffer.ui.kit.FxFeeds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    private final DetailSources sources;
    private final Executor dbRead;
    private final Executor screen;
    private final Later later;
    private final Clock clock;
    private final ZoneId zone;
    private final List<Subscription> subscriptions;
    private final ReadOnlyObjectWrapper<@Nullable PayoutDetail> detail = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable FailureText> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Instant> asOf = new ReadOnlyObjectWrapper<>();
    private ExplorerLinks explorers = ExplorerLinks.PUBLIC;
    private @Nullable PayoutId wanted;
    private @Nullable Payout payout;
    private @Nullable PastPayout then;
    private PayoutOrigin origin = PayoutOrigin.HERE;
    private List<PayoutChange> timeline = List.of();
    private int asked;
    private int beat;

    public PayoutDetailViewModel(
            DetailSources sources, Executor dbRead, Executor screen, Later later, Clock clock, ZoneId zone) {
        this.sources = sources;
        this.dbRead = dbRead;
        this.screen = screen;
        this.later = later;
        this.clock = clock;
        this.zone = zone;
        subscriptions = List.of(
                FxFeeds.merged(sources.changes(), screen, ChangedPayouts::then, this::changed),
                FxFeeds.newest(sources.explorers(), screen, this::explorers));
    }

    /** The chooser of an earlier instant. */
    public AsOfChoice lookingBack() {
        return new AsOfChoice(clock, zone, this::lookBack);
    }

    /** The earlier instant that is looked at, or null for now. */
    public ReadOnlyObjectProperty<@Nullable Instant> asOfProperty() {
        return asOf.getReadOnlyProperty();
    }

    /** Whether the payout that is looked at was not known here at the instant that is looked at. */
    public boolean isTooEarly() {
        return asOf.get() != null && payout != null && then == null;
    }

    /** The instant that is looked at, in words; empty for now. */
    public String pastTitle() {
        Instant at = asOf.get();
        return at == null ? "" : PastText.title(at, zone);
    }

    /** Shows the payout, and whichever is shown next, as it stood at that instant, until {@link #backToNow}. */
    public void lookBack(Instant at) {
        asOf.set(at);
        refresh();
    }

    public void backToNow() {
        if (asOf.get() != null) {
            asOf.set(null);
            refresh();
        }
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
        then = null;
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
        Instant at = asOf.get();
        dbRead.execute(() -> {
            try {
                Read read = read(id, at);
                screen.execute(() -> arrived(number, read));
            } catch (FailureException failure) {
                screen.execute(() -> failed(number, FailureText.of(failure.failure())));
            }
        });
    }

    @Override
    public void close() {
        subscriptions.forEach(Subscription::close);
        show(null);
    }

    /** What one look into the ledger brought. */
    private record Read(
            @Nullable Payout payout, @Nullable PastPayout then, PayoutOrigin origin, List<PayoutChange> timeline) {}

    private Read read(PayoutId id, @Nullable Instant at) {
        return new Read(
                sources.history().find(id).orElse(null),
                at == null ? null : sources.past().stateAsOf(id, at).orElse(null),
                new PayoutOrigin(sources.past().broughtIn(id).orElse(null)),
                sources.history().timeline(id));
    }

    private void arrived(int number, Read read) {
        if (number == asked) {
            payout = read.payout();
            then = read.then();
            origin = read.origin();
            timeline = read.timeline();
            problem.set(null);
            word();
        }
    }

    private void explorers(ExplorerLinks chosen) {
        explorers = chosen;
        word();
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
        Instant at = asOf.get();
        if (at != null) {
            PastPayout past = then;
            detail.set(past == null ? null : PastText.of(past, origin, timeline, explorers, at, zone));
            return;
        }
        detail.set(DetailText.of(shown, origin, timeline, explorers, clock.instant(), zone));
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

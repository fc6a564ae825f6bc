package dev.coffer.ui.webhook;

import dev.coffer.core.failure.FailureException;
import dev.coffer.core.feed.Subscription;
import dev.coffer.core.webhook.ImportOffers;
import dev.coffer.ui.dialog.Dialogs;
import dev.coffer.ui.failure.FailureText;
import dev.coffer.ui.kit.FxFeeds;
import dev.coffer.ui.kit.Navigator;
import dev.coffer.ui.kit.Route;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Payouts that events told of and this ledger does not have. Read anew while events come in. Used on the screen's thread. */
public final class OffersViewModel implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(OffersViewModel.class);

    /** Another program can pay from the same account all day; nobody goes through more by hand. */
    static final int MOST = 50;

    /** What an event comes to is known a moment after it came. */
    private static final int LOOKS = 5;

    private static final String AFTERWARDS =
            " Nothing changes at Calypso. It can still be brought in: History, Bring in, by its number or key.";
    private static final String ALL_AFTERWARDS =
            " Nothing changes at Calypso. Each can still be brought in: History, Bring in, by its number or key.";

    /** Where it works: {@code db} for what is written, {@code read} for what is read. */
    public record Work(Executor db, Executor read, Executor screen) {}

    private final ImportOffers offers;
    private final WebhookFeeds feeds;
    private final Navigator navigator;
    private final Dialogs dialogs;
    private final Work work;
    private final ZoneId zone;
    private final Turns turns;
    private final Subscription ticks;
    private final ReadOnlyObjectWrapper<List<OfferRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper more = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
    private ImportOffers.Offered offered = ImportOffers.Offered.NOTHING;
    private long eventsSeen;
    private int looksLeft;
    private int reading;

    public OffersViewModel(
            ImportOffers offers, WebhookFeeds feeds, Navigator navigator, Dialogs dialogs, Work work, ZoneId zone) {
        this.offers = offers;
        this.feeds = feeds;
        this.navigator = navigator;
        this.dialogs = dialogs;
        this.work = work;
        this.zone = zone;
        this.turns = new Turns(work.db(), work.screen());
        this.ticks = FxFeeds.newest(feeds.ticker(), work.screen(), now -> tick());
    }

    private void tick() {
        long events = feeds.channels().current().tally().events();
        if (events != eventsSeen) {
            eventsSeen = events;
            looksLeft = LOOKS;
        }
        if (looksLeft > 0) {
            looksLeft--;
            refresh();
        }
    }

    void shown() {
        done.set("");
        refresh();
    }

    /** An answer that a later question overtook is dropped. */
    void refresh() {
        int mine = ++reading;
        work.read().execute(() -> {
            try {
                ImportOffers.Offered found = offers.newest(MOST);
                List<OfferRow> worded = found.newest().stream()
                        .map(offer -> OfferRow.of(offer, zone))
                        .toList();
                work.screen().execute(() -> {
                    if (mine == reading) {
                        show(found, worded);
                    }
                });
            } catch (FailureException e) {
                log.warn(
                        "What is offered for import was not read: {}",
                        e.failure().technical());
            }
        });
    }

    private void show(ImportOffers.Offered found, List<OfferRow> worded) {
        offered = found;
        rows.set(worded);
        long others = found.count() - worded.size();
        more.set(
                others == 0
                        ? ""
                        : "And " + number(others) + " more: only the newest " + worded.size()
                                + " are listed. As many as that"
                                + " come from another program that pays from this account. Their payouts go on without anything being done"
                                + " here. Bring in those that this workspace has to account for (one that is not listed: History, Bring in,"
                                + " by its number or key), then leave out all the others at once.");
    }

    void bringIn(OfferRow row) {
        navigator.go(new Route.BringIn(row.asked()));
    }

    void leaveOut(OfferRow row) {
        leaveOut(
                () -> offers.leaveOut(row.offer(), feeds.ticker().current()),
                "Payout " + row.asked() + " is not offered any more." + AFTERWARDS);
    }

    /** Asks first. What came since the list was read was not seen, and stays. */
    void leaveAllOut() {
        ImportOffers.Offered seen = offered;
        boolean listed = seen.count() <= seen.newest().size();
        if (dialogs.confirm(
                "Leave out all " + number(seen.count()) + " offers?",
                "They leave this list" + (listed ? "" : ", those that are not shown with them")
                        + ", and later events about the same payouts do not bring them back." + ALL_AFTERWARDS,
                "Leave all out")) {
            leaveOut(
                    () -> offers.leaveOutUpTo(seen.upTo(), feeds.ticker().current()),
                    number(seen.count()) + " payouts are not offered any more." + ALL_AFTERWARDS);
        }
    }

    private void leaveOut(Runnable how, String sentence) {
        if (turns.busyProperty().get()) {
            return;
        }
        done.set("");
        turns.ask(
                () -> {
                    how.run();
                    return sentence;
                },
                said -> {
                    done.set(said);
                    refresh();
                });
    }

    private static String number(long count) {
        return String.format(Locale.UK, "%,d", count);
    }

    ReadOnlyObjectProperty<List<OfferRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** What the offers that are not listed mean; empty where all are. */
    ReadOnlyStringProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return turns.busyProperty();
    }

    ReadOnlyObjectProperty<@Nullable FailureText> failureProperty() {
        return turns.failureProperty();
    }

    @Override
    public void close() {
        ticks.close();
    }
}

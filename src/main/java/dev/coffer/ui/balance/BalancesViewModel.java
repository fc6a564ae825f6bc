package dev.coffer.ui.balance;

import dev.coffer.core.balance.BalanceSnapshot;
import dev.coffer.core.quote.FiatRates;
import dev.coffer.core.status.SyncStatus;
import dev.coffer.ui.failure.FailureText;
import dev.coffer.ui.kit.AgeText;
import dev.coffer.ui.kit.FxFeeds;
import dev.coffer.ui.kit.Navigator;
import dev.coffer.ui.kit.Route;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Balances, what is reserved of them and so what is free, each with its age. Figures of an earlier run are shown, and look old. */
public final class BalancesViewModel {
    /** Four missed polls of 30 s. */
    static final Duration BALANCES_OLD_AFTER = Duration.ofMinutes(2);

    static final Duration RATES_OLD_AFTER = Duration.ofMinutes(15);

    /** What stands there instead of figures, while there are none. */
    public record Nothing(String title, String sentence, boolean canConnect) {}

    private final BalanceFeeds feeds;
    private final Navigator navigator;
    private final ZoneId zone;

    private final ReadOnlyObjectWrapper<List<ChainCard>> cards = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<TotalText> total = new ReadOnlyObjectWrapper<>(new TotalText("", ""));
    private final ReadOnlyObjectWrapper<@Nullable AgeText> age = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable AgeText> ratesAge = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Nothing> nothing = new ReadOnlyObjectWrapper<>();

    public BalancesViewModel(BalanceFeeds feeds, Navigator navigator, ZoneId zone, Executor screen) {
        this.feeds = feeds;
        this.navigator = navigator;
        this.zone = zone;
        FxFeeds.newest(feeds.balances(), screen, ignored -> figures());
        FxFeeds.newest(feeds.reserves(), screen, ignored -> figures());
        FxFeeds.newest(feeds.rates(), screen, ignored -> figures());
        FxFeeds.newest(feeds.connection(), screen, ignored -> ages());
        FxFeeds.newest(feeds.status(), screen, ignored -> ages());
        FxFeeds.newest(feeds.ticker(), screen, ignored -> ages());
    }

    public void connect() {
        navigator.go(new Route.Connect());
    }

    /** The display currency of the estimates; empty while there are no rates. */
    public String fiat() {
        return feeds.rates().current().map(FiatRates::fiat).orElse("");
    }

    public ReadOnlyObjectProperty<List<ChainCard>> cardsProperty() {
        return cards.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<TotalText> totalProperty() {
        return total.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable AgeText> ageProperty() {
        return age.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable AgeText> ratesAgeProperty() {
        return ratesAge.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Nothing> nothingProperty() {
        return nothing.getReadOnlyProperty();
    }

    private void figures() {
        Optional<BalanceSnapshot> snapshot = feeds.balances().current();
        Optional<FiatRates> rates = feeds.rates().current();
        List<ChainCard> now = snapshot.map(
                        held -> ChainCard.of(held, feeds.reserves().current(), rates))
                .orElse(List.of());
        // The total first: the view builds its headings when the cards change.
        total.set(TotalText.of(now, rates));
        cards.set(now);
        ages();
    }

    private void ages() {
        Instant now = feeds.ticker().current();
        age.set(feeds.balances()
                .current()
                .map(held -> AgeText.of(held.asOf(), now, zone, BALANCES_OLD_AFTER))
                .orElse(null));
        ratesAge.set(feeds.rates()
                .current()
                .map(rates -> AgeText.of(rates.asOf(), now, zone, RATES_OLD_AFTER))
                .orElse(null));
        nothing.set(nothingNow());
    }

    private @Nullable Nothing nothingNow() {
        Optional<BalanceSnapshot> snapshot = feeds.balances().current();
        if (snapshot.isPresent()) {
            return snapshot.get().balances().isEmpty()
                    ? new Nothing("This account holds nothing", "Calypso reports no asset for this account.", false)
                    : null;
        }
        if (!navigator.leadsTo(Route.Connect.class)) {
            return new Nothing(
                    "No balances in this workspace",
                    "None were ever read into it, and a read-only look asks nobody. The history is complete all the same.",
                    false);
        }
        if (feeds.connection().current().isEmpty()) {
            return new Nothing(
                    "No account connected",
                    "Connect a Calypso Pay account, or try everything in the sandbox, in which no money moves.",
                    true);
        }
        SyncStatus status = feeds.status().current();
        if (status.failure() != null) {
            FailureText text = FailureText.of(status.failure());
            return new Nothing(
                    "No balances yet",
                    text.title() + ": they were never read on this computer, so there is nothing to show. "
                            + text.advice(),
                    false);
        }
        return new Nothing("Reading balances…", "Calypso has been asked. This takes a moment.", false);
    }
}

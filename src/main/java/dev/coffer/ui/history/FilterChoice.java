package dev.coffer.ui.history;

import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Assets;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.HistoryFilter.AmountRange;
import dev.coffer.core.payout.StateChoice;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * What the filter bar is set to. Choices take effect at once; typed text and numbers after a short rest, so that a word costs one query
 * and not one a letter. Used on the screen's thread.
 */
public final class FilterChoice {
    static final Duration REST = Duration.ofMillis(200);

    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<StateChoice> state = new SimpleObjectProperty<>(StateChoice.ANY);
    private final ObjectProperty<@Nullable Chain> chain = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Asset> asset = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable String> issuedBy = new SimpleObjectProperty<>();
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.ANY);
    private final ObjectProperty<@Nullable LocalDate> firstDay = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> lastDay = new SimpleObjectProperty<>();
    private final AmountBounds amount = new AmountBounds();
    private final ObservableList<Asset> assets = FXCollections.observableArrayList(Assets.payable());
    private final ObjectProperty<FilterSettings> settings = new SimpleObjectProperty<>(FilterSettings.ALL);
    private final ObjectProperty<HistoryFilter> filter = new SimpleObjectProperty<>(HistoryFilter.ALL);
    private final Clock clock;
    private final ZoneId zone;
    private int typed;
    private boolean setting;

    FilterChoice(Later later, Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
        text.subscribe((before, after) -> rest(later));
        amount.leastProperty().subscribe((before, after) -> rest(later));
        amount.mostProperty().subscribe((before, after) -> rest(later));
        chain.subscribe((before, after) -> chainChosen(after));
        state.subscribe((before, after) -> apply());
        asset.subscribe((before, after) -> apply());
        issuedBy.subscribe((before, after) -> apply());
        period.subscribe((before, after) -> apply());
        firstDay.subscribe((before, after) -> apply());
        lastDay.subscribe((before, after) -> apply());
    }

    public StringProperty textProperty() {
        return text;
    }

    public ObjectProperty<StateChoice> stateProperty() {
        return state;
    }

    /** Absent: every chain. */
    public ObjectProperty<@Nullable Chain> chainProperty() {
        return chain;
    }

    /** Absent: every asset. */
    public ObjectProperty<@Nullable Asset> assetProperty() {
        return asset;
    }

    /** Absent: everybody. */
    public ObjectProperty<@Nullable String> issuedByProperty() {
        return issuedBy;
    }

    public ObjectProperty<Period> periodProperty() {
        return period;
    }

    /** For {@link Period#BETWEEN}: the first day, or absent for no beginning. */
    public ObjectProperty<@Nullable LocalDate> firstDayProperty() {
        return firstDay;
    }

    /** For {@link Period#BETWEEN}: the last day, itself included, or absent for no end. */
    public ObjectProperty<@Nullable LocalDate> lastDayProperty() {
        return lastDay;
    }

    public AmountBounds amount() {
        return amount;
    }

    /** The assets of the chosen chain. */
    public ObservableList<Asset> assets() {
        return assets;
    }

    /** The filter in force. */
    public ObjectProperty<HistoryFilter> filterProperty() {
        return filter;
    }

    /** The same as it was chosen. */
    public ObjectProperty<FilterSettings> settingsProperty() {
        return settings;
    }

    /** Back to everything, with one reading. */
    public void clear() {
        set(FilterSettings.ALL);
    }

    /** All of it at once, with one reading. */
    public void set(FilterSettings now) {
        setting = true;
        text.set(now.text());
        state.set(now.state());
        chain.set(now.chain());
        asset.set(now.asset());
        issuedBy.set(now.issuedBy());
        period.set(now.days().period());
        firstDay.set(now.days().first());
        lastDay.set(now.days().last());
        amount.set(now.amount());
        setting = false;
        apply();
    }

    private void rest(Later later) {
        int number = ++typed;
        if (!setting) {
            later.after(REST, () -> {
                if (number == typed) {
                    apply();
                }
            });
        }
    }

    private void chainChosen(@Nullable Chain chosen) {
        List<Asset> offered = chosen == null ? Assets.payable() : Assets.on(chosen);
        Asset kept = asset.get();
        boolean outer = setting;
        setting = true;
        assets.setAll(offered);
        asset.set(kept != null && offered.contains(kept) ? kept : null);
        setting = outer;
        apply();
    }

    private void apply() {
        if (setting) {
            return;
        }
        AmountRange range = amount.range();
        settings.set(new FilterSettings(
                text.get(),
                state.get(),
                chain.get(),
                asset.get(),
                issuedBy.get(),
                new Days(period.get(), firstDay.get(), lastDay.get()),
                range));
        renew();
    }

    /** "Today" may have become another day. */
    void renew() {
        filter.set(settings.get().filter(LocalDate.ofInstant(clock.instant(), zone), zone));
    }
}

package dev.coffer.ui.history;

import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Assets;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.HistoryFilter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
 * What the filter bar is set to. Choices take effect at once; typed text after a short rest, so that a word costs one query and not one
 * a letter. Used on the screen's thread.
 */
public final class FilterChoice {
    static final Duration REST = Duration.ofMillis(250);

    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<HistoryFilter.Group> group = new SimpleObjectProperty<>(HistoryFilter.Group.ALL);
    private final ObjectProperty<@Nullable Chain> chain = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Asset> asset = new SimpleObjectProperty<>();
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.ANY);
    private final ObjectProperty<@Nullable LocalDate> firstDay = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> lastDay = new SimpleObjectProperty<>();
    private final ObservableList<Asset> assets = FXCollections.observableArrayList(Assets.payable());
    private final ObjectProperty<HistoryFilter> filter = new SimpleObjectProperty<>(HistoryFilter.ALL);
    private final Clock clock;
    private final ZoneId zone;
    private int typed;
    private boolean setting;

    FilterChoice(Later later, Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
        text.subscribe((before, after) -> rest(later));
        chain.subscribe((before, after) -> chainChosen(after));
        group.subscribe((before, after) -> apply());
        asset.subscribe((before, after) -> apply());
        period.subscribe((before, after) -> apply());
        firstDay.subscribe((before, after) -> apply());
        lastDay.subscribe((before, after) -> apply());
    }

    public StringProperty textProperty() {
        return text;
    }

    public ObjectProperty<HistoryFilter.Group> groupProperty() {
        return group;
    }

    /** Absent: every chain. */
    public ObjectProperty<@Nullable Chain> chainProperty() {
        return chain;
    }

    /** Absent: every asset. */
    public ObjectProperty<@Nullable Asset> assetProperty() {
        return asset;
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

    /** The assets of the chosen chain. */
    public ObservableList<Asset> assets() {
        return assets;
    }

    /** The filter in force. */
    public ObjectProperty<HistoryFilter> filterProperty() {
        return filter;
    }

    /** Back to everything, with one reading. */
    public void clear() {
        setting = true;
        text.set("");
        group.set(HistoryFilter.Group.ALL);
        chain.set(null);
        asset.set(null);
        period.set(Period.ANY);
        firstDay.set(null);
        lastDay.set(null);
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
        boolean between = period.get() == Period.BETWEEN;
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate first = between ? firstDay.get() : period.get().first(today);
        LocalDate last = between ? lastDay.get() : period.get().last(today);
        filter.set(new HistoryFilter(
                text.get().strip(),
                group.get(),
                chain.get(),
                asset.get(),
                start(first),
                last == null ? null : start(last.plusDays(1))));
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }
}

package dev.coffer.ui.history;

import dev.coffer.core.schedule.ExecutionDateText;
import dev.coffer.core.schedule.ExecutionDateText.Reading;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * A date and a time of the past as typed. An hour that the clocks skip is refused, one that they show twice is asked about, and the future is
 * not shown: nothing is guessed here either.
 */
public final class AsOfChoice {
    private final Clock clock;
    private final ZoneId zone;
    private final Consumer<Instant> chosen;
    private final StringProperty date;
    private final StringProperty time = new SimpleStringProperty("00:00");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<ZoneOffset>> twice = new ReadOnlyObjectWrapper<>(List.of());

    /** Proposes the beginning of today. */
    AsOfChoice(Clock clock, ZoneId zone, Consumer<Instant> chosen) {
        this.clock = clock;
        this.zone = zone;
        this.chosen = chosen;
        date = new SimpleStringProperty(
                LocalDate.ofInstant(clock.instant(), zone).toString());
        date.subscribe((before, now) -> forget());
        time.subscribe((before, now) -> forget());
    }

    public ZoneId zone() {
        return zone;
    }

    public StringProperty dateProperty() {
        return date;
    }

    public StringProperty timeProperty() {
        return time;
    }

    /** Why it cannot be shown, in a sentence; empty where nothing is wrong. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The two offsets of an hour that the clocks showed twice; empty where there is nothing to ask. */
    public ReadOnlyObjectProperty<List<ZoneOffset>> twiceProperty() {
        return twice.getReadOnlyProperty();
    }

    public void show() {
        forget();
        take(ExecutionDateText.read(date.get(), time.get(), zone, null));
    }

    public void show(ZoneOffset which) {
        take(ExecutionDateText.read(date.get(), time.get(), zone, which));
    }

    private void take(Reading reading) {
        switch (reading) {
            case Reading.Missing missing -> problem.set(missing.sentence());
            case Reading.Problem wrong -> problem.set(wrong.sentence());
            case Reading.Twice both -> {
                problem.set(both.sentence());
                twice.set(List.of(both.first(), both.second()));
            }
            case Reading.Value value -> {
                if (value.date().instant().isAfter(clock.instant())) {
                    problem.set("That time is still to come. Choose an earlier one.");
                } else {
                    forget();
                    chosen.accept(value.date().instant());
                }
            }
        }
    }

    private void forget() {
        problem.set("");
        twice.set(List.of());
    }
}

package dev.coffer.ui.chart;

import dev.coffer.core.failure.FailureException;
import dev.coffer.core.figures.FigureTable;
import dev.coffer.core.figures.PayoutFigures;
import dev.coffer.core.money.Asset;
import dev.coffer.ui.chart.ChartChoice.Subject;
import dev.coffer.ui.failure.FailureText;
import dev.coffer.ui.kit.Navigator;
import dev.coffer.ui.kit.Route;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What is chosen and what comes of it. Figures are read on the thread for reads; of several answers the newest counts. */
public final class ChartsViewModel {
    private final PayoutFigures figures;
    private final ChartSaving saving;
    private final Navigator navigator;
    private final Executor dbRead;
    private final Executor screen;
    private final Clock clock;
    private final ZoneId zone;
    private final ObjectProperty<ChartChoice> choice = new SimpleObjectProperty<>(ChartChoice.FIRST);
    private final ReadOnlyObjectWrapper<@Nullable Picture> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Asset>> assets = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable FailureText> problem = new ReadOnlyObjectWrapper<>();
    private int number;

    public ChartsViewModel(
            PayoutFigures figures,
            ChartSaving saving,
            Navigator navigator,
            Executor dbRead,
            Executor screen,
            Clock clock,
            ZoneId zone) {
        this.figures = figures;
        this.saving = saving;
        this.navigator = navigator;
        this.dbRead = dbRead;
        this.screen = screen;
        this.clock = clock;
        this.zone = zone;
    }

    public ReadOnlyObjectProperty<ChartChoice> choiceProperty() {
        return choice;
    }

    /** The chart of the present choice, or of the one before until it is read; null before the first. */
    public ReadOnlyObjectProperty<@Nullable Picture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** The assets that amounts can be shown of, the one with the most payouts first. */
    public ReadOnlyObjectProperty<List<Asset>> assetsProperty() {
        return assets.getReadOnlyProperty();
    }

    /** Figures are being read or a table is being written. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What the last command did; empty while there is nothing to say. */
    public ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable FailureText> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ZoneId zone() {
        return zone;
    }

    public void choose(ChartChoice wanted) {
        if (!wanted.equals(choice.get())) {
            choice.set(wanted);
            refresh();
        }
    }

    public void refresh() {
        int mine = ++number;
        ChartChoice wanted = choice.get();
        Instant now = clock.instant();
        busy.set(true);
        done.set("");
        dbRead.execute(() -> {
            try {
                Drawn drawn = draw(wanted, now);
                screen.execute(() -> arrived(mine, drawn));
            } catch (FailureException failure) {
                FailureText text = FailureText.of(failure.failure());
                screen.execute(() -> failed(mine, text));
            }
        });
    }

    public void back() {
        navigator.go(new Route.History(null));
    }

    /** Asks for a file and writes the table into it. */
    public void export() {
        Picture shown = picture.get();
        if (shown == null) {
            return;
        }
        FigureTable table = shown.table();
        String name = "coffer-" + table.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".csv";
        Optional<Path> file = saving.dialogs().saveFile("Export table", name);
        file.ifPresent(path -> {
            done.set("");
            saving.io().execute(() -> {
                try {
                    saving.file().save(table, path);
                    screen.execute(() -> done.set("Written: " + path + " ("
                            + table.rows().size() + (table.rows().size() == 1 ? " row)" : " rows)")));
                } catch (FailureException failure) {
                    FailureText text = FailureText.of(failure.failure());
                    screen.execute(() -> problem.set(text));
                }
            });
        });
    }

    private record Drawn(Picture picture, List<Asset> assets) {}

    private Drawn draw(ChartChoice wanted, Instant now) {
        TimeAxis axis =
                TimeAxis.of(wanted.span(), wanted.step(), now, figures.first().orElse(now), zone);
        String remark = axis.step() == wanted.step()
                ? ""
                : "Shown " + axis.step().toString().toLowerCase(Locale.ROOT) + ": more than " + TimeAxis.MOST
                        + " bars could not be told apart.";
        return switch (wanted.subject()) {
            case PAYOUTS, AMOUNTS -> {
                VolumePictures volumes = new VolumePictures(axis, figures.volumes(axis.stretches()), wanted.counted());
                yield new Drawn(
                        wanted.subject() == Subject.PAYOUTS
                                ? volumes.payouts(remark)
                                : volumes.amounts(wanted.asset(), remark),
                        volumes.assets());
            }
            case TIMES -> new Drawn(OutcomePictures.times(axis, figures.times(axis.stretches()), remark), assets.get());
            case FAILURES -> new Drawn(OutcomePictures.failures(figures.failures(axis.whole()), ""), assets.get());
        };
    }

    private void arrived(int mine, Drawn drawn) {
        if (mine == number) {
            busy.set(false);
            problem.set(null);
            assets.set(drawn.assets());
            picture.set(drawn.picture());
        }
    }

    private void failed(int mine, FailureText text) {
        if (mine == number) {
            busy.set(false);
            problem.set(text);
        }
    }
}

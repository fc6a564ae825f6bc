package dev.coffer.ui.export;

import dev.coffer.core.export.ExportFormat;
import dev.coffer.core.export.ExportRequest;
import dev.coffer.core.export.ExportResult;
import dev.coffer.core.export.FilterText;
import dev.coffer.core.export.HistoryExports;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.money.AmountText;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.HistoryQuery;
import dev.coffer.core.payout.PayoutHistory;
import dev.coffer.ui.dialog.Dialogs;
import dev.coffer.ui.failure.FailureText;
import dev.coffer.ui.kit.Navigator;
import dev.coffer.ui.kit.Route;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** One export of exactly the view that the history showed: what will be in it, as what, where to, how far, and what became of it. */
public final class ExportViewModel implements AutoCloseable {
    private static final String COUNTING = "Counting …";

    private final HistoryExports exports;
    private final Surroundings around;
    private final ObjectProperty<ExportFormat> format = new SimpleObjectProperty<>(ExportFormat.CSV);
    private final ObjectProperty<ZoneId> zone;
    private final ReadOnlyStringWrapper filterText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper rowsText = new ReadOnlyStringWrapper(COUNTING);
    private final ReadOnlyObjectWrapper<List<String>> totals = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper progressText = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Written> written = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable FailureText> problem = new ReadOnlyObjectWrapper<>();
    private HistoryQuery query = HistoryQuery.NEWEST;
    private int asked;
    private @Nullable ExportProgressText progress;

    /**
     * What both screens of this package work with.
     *
     * @param work for what blocks
     * @param zone of the screen
     */
    public record Surroundings(
            Dialogs dialogs,
            Navigator navigator,
            FileShower files,
            Executor work,
            Executor screen,
            Clock clock,
            ZoneId zone) {}

    public ExportViewModel(HistoryExports exports, Surroundings around) {
        this.exports = exports;
        this.around = around;
        zone = new SimpleObjectProperty<>(around.zone());
        zone.subscribe((before, after) -> word());
    }

    /** Looks at another view. One that is being exported is exported to its end. */
    void show(HistoryQuery wanted) {
        if (running.get()) {
            return;
        }
        query = wanted;
        written.set(null);
        problem.set(null);
        word();
        count();
    }

    void count() {
        int number = ++asked;
        HistoryFilter wanted = query.filter();
        rowsText.set(COUNTING);
        totals.set(List.of());
        around.work().execute(() -> {
            try {
                PayoutHistory.Totals counted = exports.totals(wanted);
                around.screen().execute(() -> counted(number, counted));
            } catch (FailureException e) {
                around.screen().execute(() -> uncounted(number, FailureText.of(e.failure())));
            }
        });
    }

    /** Asks where to, and begins. */
    void export() {
        String name = "payouts-" + LocalDate.ofInstant(around.clock().instant(), zone.get()) + "."
                + format.get().extension();
        Optional<Path> chosen = around.dialogs().saveFile("Export " + rowsText.get(), name);
        if (chosen.isEmpty()) {
            return;
        }
        ExportRequest request = new ExportRequest(query, format.get(), zone.get(), withExtension(chosen.get()));
        ExportProgressText now = new ExportProgressText(around.screen(), this::reached);
        progress = now;
        share.set(0);
        progressText.set("");
        written.set(null);
        problem.set(null);
        running.set(true);
        around.work().execute(() -> {
            try {
                Optional<ExportResult> result = exports.export(request, now);
                around.screen()
                        .execute(
                                () -> ended(result.map(ExportViewModel::written).orElse(null), null));
            } catch (FailureException e) {
                around.screen().execute(() -> ended(null, FailureText.of(e.failure())));
            }
        });
    }

    void cancel() {
        if (progress != null) {
            progress.cancel();
            progressText.set("Stopping …");
        }
    }

    void showFile() {
        Written file = written.get();
        if (file != null) {
            around.work().execute(() -> around.files().show(file.file()));
        }
    }

    void back() {
        around.navigator().go(new Route.History(null));
    }

    /** An export that nobody will see the end of is stopped, and takes back what it began. */
    @Override
    public void close() {
        cancel();
    }

    private Path withExtension(Path chosen) {
        String name = String.valueOf(chosen.getFileName());
        String extension = "." + format.get().extension();
        return name.toLowerCase(Locale.ROOT).endsWith(extension) ? chosen : chosen.resolveSibling(name + extension);
    }

    private void word() {
        filterText.set(FilterText.of(query.filter(), zone.get()));
    }

    private void counted(int number, PayoutHistory.Totals counted) {
        if (number == asked) {
            rowsText.set(ExportProgressText.payouts(counted.rows()));
            totals.set(counted.perAsset().stream().map(AmountText::labelled).toList());
        }
    }

    private void uncounted(int number, FailureText text) {
        if (number == asked) {
            rowsText.set("");
            problem.set(text);
        }
    }

    private void reached(ExportProgressText.Reached reached) {
        if (progress != null && !progress.isCanceled()) {
            share.set(reached.share());
            progressText.set(reached.text());
        }
    }

    private void ended(@Nullable Written result, @Nullable FailureText text) {
        boolean stopped = result == null && text == null;
        progress = null;
        running.set(false);
        progressText.set(stopped ? "Stopped. No file was made." : "");
        written.set(result);
        problem.set(text);
    }

    private static Written written(ExportResult result) {
        String sums = String.join(
                ", ",
                Stream.concat(
                                Stream.of(ExportProgressText.payouts(
                                        result.totals().rows())),
                                result.totals().perAsset().stream().map(AmountText::labelled))
                        .toList());
        return new Written(
                result.file(),
                "Exported",
                sums + ". The file is " + result.file() + "; beside it, "
                        + result.totalsFile().getFileName() + " holds the totals and the file's SHA-256.");
    }

    ObjectProperty<ExportFormat> formatProperty() {
        return format;
    }

    ObjectProperty<ZoneId> zoneProperty() {
        return zone;
    }

    ReadOnlyStringProperty filterTextProperty() {
        return filterText.getReadOnlyProperty();
    }

    ReadOnlyStringProperty rowsTextProperty() {
        return rowsText.getReadOnlyProperty();
    }

    /** The exact sums, an asset each. */
    ReadOnlyObjectProperty<List<String>> totalsProperty() {
        return totals.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** From 0 to 1. */
    ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    ReadOnlyStringProperty progressTextProperty() {
        return progressText.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Written> writtenProperty() {
        return written.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable FailureText> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}

package dev.coffer.ui.export;

import dev.coffer.core.export.PaperSize;
import dev.coffer.core.export.ReceiptRequest;
import dev.coffer.core.export.Receipts;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.ui.export.ExportViewModel.Surroundings;
import dev.coffer.ui.failure.FailureText;
import dev.coffer.ui.kit.Route;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The receipt of one payout: on which paper, in which zone, where to. */
public final class ReceiptViewModel {
    private final Receipts receipts;
    private final Surroundings around;
    private final ObjectProperty<PaperSize> paper;
    private final ObjectProperty<ZoneId> zone;
    private final ReadOnlyStringWrapper subject = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Written> written = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable FailureText> problem = new ReadOnlyObjectWrapper<>();
    private Route.@Nullable Receipt wanted;

    public ReceiptViewModel(Receipts receipts, Surroundings around, Locale region) {
        this.receipts = receipts;
        this.around = around;
        paper = new SimpleObjectProperty<>(PaperSize.usualIn(region));
        zone = new SimpleObjectProperty<>(around.zone());
    }

    void show(Route.Receipt route) {
        wanted = route;
        subject.set("Payout " + route.payout() + ", claim " + route.claim());
        written.set(null);
        problem.set(null);
    }

    /** Asks where to, and writes. */
    void save() {
        Route.Receipt route = wanted;
        if (route == null) {
            return;
        }
        Optional<Path> chosen = around.dialogs().saveFile("Save the receipt", name(route));
        if (chosen.isEmpty()) {
            return;
        }
        Path target = chosen.get();
        ReceiptRequest request = new ReceiptRequest(route.payout(), paper.get(), zone.get(), target);
        written.set(null);
        problem.set(null);
        running.set(true);
        around.work().execute(() -> {
            try {
                receipts.write(request);
                around.screen()
                        .execute(
                                () -> ended(new Written(target, "Receipt saved", "The file is " + target + "."), null));
            } catch (FailureException e) {
                around.screen().execute(() -> ended(null, FailureText.of(e.failure())));
            }
        });
    }

    void showFile() {
        Written file = written.get();
        if (file != null) {
            around.work().execute(() -> around.files().show(file.file()));
        }
    }

    void back() {
        PayoutId id = wanted == null ? null : wanted.payout();
        around.navigator().go(new Route.History(id));
    }

    /** A claim reference may hold what no file name can. */
    private static String name(Route.Receipt route) {
        String claim = route.claim().replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        return "receipt-" + (claim.isEmpty() ? "" : claim + "-") + route.payout() + ".pdf";
    }

    private void ended(@Nullable Written result, @Nullable FailureText text) {
        running.set(false);
        written.set(result);
        problem.set(text);
    }

    ReadOnlyStringProperty subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    ObjectProperty<PaperSize> paperProperty() {
        return paper;
    }

    ObjectProperty<ZoneId> zoneProperty() {
        return zone;
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Written> writtenProperty() {
        return written.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable FailureText> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}

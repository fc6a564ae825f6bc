package dev.coffer.ui.payee;

import dev.coffer.core.payee.PayeeImport;
import dev.coffer.core.payee.PayeeImport.Outcome;
import dev.coffer.core.payee.PayeeSheet;
import dev.coffer.ui.failure.FailureText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What a file would bring in, row by row, before anything is. Going on writes exactly what is shown, in one transaction. */
public final class PayeeImportViewModel {
    private final PayeeDesk desk;
    private final Path file;
    private final PayeeSheet sheet;
    private final PayeeImport plan;
    private final Consumer<String> done;
    private final Runnable turnBack;
    private final ReadOnlyBooleanWrapper underWay = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable FailureText> failure = new ReadOnlyObjectWrapper<>();

    PayeeImportViewModel(
            PayeeDesk desk, Path file, PayeeSheet sheet, PayeeImport plan, Consumer<String> done, Runnable turnBack) {
        this.desk = desk;
        this.file = file;
        this.sheet = sheet;
        this.plan = plan;
        this.done = done;
        this.turnBack = turnBack;
    }

    public List<PayeeImport.Line> lines() {
        return plan.lines();
    }

    public String file() {
        return file.toString();
    }

    /** {@code 12 rows: 3 new payees, 1 new version, 7 unchanged, 1 refused}. */
    public String summary() {
        List<String> parts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            long count = plan.count(outcome);
            if (count > 0) {
                parts.add(count + " " + word(outcome).toLowerCase(Locale.ROOT));
            }
        }
        return plan.lines().size() + (plan.lines().size() == 1 ? " row" : " rows")
                + (parts.isEmpty() ? "" : ": " + String.join(", ", parts)) + ".";
    }

    /** What a person must know before going on. */
    public String advice() {
        List<String> sentences = new ArrayList<>();
        if (canGoOn()) {
            sentences.add(
                    "Addresses that are new here cool off from the moment of the import, whenever they were saved elsewhere.");
        } else {
            sentences.add("There is nothing to bring in.");
        }
        if (plan.count(Outcome.REFUSED) > 0) {
            sentences.add("Refused rows are left out; each says why.");
        }
        if (!sheet.unknownColumns().isEmpty()) {
            sentences.add("Columns that Coffer does not know are left out: " + String.join(", ", sheet.unknownColumns())
                    + ".");
        }
        return String.join(" ", sentences);
    }

    public boolean canGoOn() {
        return !plan.changes().isEmpty();
    }

    public ReadOnlyBooleanProperty underWayProperty() {
        return underWay.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable FailureText> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    public void goOn() {
        if (underWay.get() || !canGoOn()) {
            return;
        }
        underWay.set(true);
        failure.set(null);
        desk.ask(
                desk.executors().db(),
                () -> {
                    desk.cases().book().keep(plan.changes());
                    return "Brought in from " + file.getFileName() + ": " + summary();
                },
                done,
                text -> {
                    underWay.set(false);
                    failure.set(text);
                });
    }

    public void back() {
        if (!underWay.get()) {
            turnBack.run();
        }
    }

    static String word(Outcome outcome) {
        return switch (outcome) {
            case NEW_PAYEE -> "New payee";
            case NEW_VERSION -> "New version";
            case CLAIM_REFERENCES_ADDED -> "Claims added";
            case UNCHANGED -> "Unchanged";
            case REFUSED -> "Refused";
        };
    }
}

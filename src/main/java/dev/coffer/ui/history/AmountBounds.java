package dev.coffer.ui.history;

import dev.coffer.core.money.AmountText;
import dev.coffer.core.money.Asset;
import dev.coffer.core.payout.HistoryFilter.AmountRange;
import java.math.BigDecimal;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The least and the most of an amount as they are typed. What cannot be read, or could mean two numbers, narrows nothing and says so. */
public final class AmountBounds {
    /** For reading a number alone; 18 places is the widest any chain uses. */
    private static final Asset NUMBER = Asset.unknown("number");

    private final StringProperty least = new SimpleStringProperty("");
    private final StringProperty most = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper leastProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper mostProblem = new ReadOnlyStringWrapper("");

    AmountBounds() {
        least.subscribe(typed -> leastProblem.set(problem(typed)));
        most.subscribe(typed -> mostProblem.set(problem(typed)));
    }

    public StringProperty leastProperty() {
        return least;
    }

    public StringProperty mostProperty() {
        return most;
    }

    /** Empty where there is none. */
    public ReadOnlyStringProperty leastProblemProperty() {
        return leastProblem.getReadOnlyProperty();
    }

    /** Empty where there is none. */
    public ReadOnlyStringProperty mostProblemProperty() {
        return mostProblem.getReadOnlyProperty();
    }

    AmountRange range() {
        return new AmountRange(number(least.get()), number(most.get()));
    }

    void set(AmountRange range) {
        least.set(typed(range.least()));
        most.set(typed(range.most()));
    }

    private static String typed(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static @Nullable BigDecimal number(String typed) {
        return AmountText.read(typed, NUMBER) instanceof AmountText.Reading.Value read
                ? read.amount().value()
                : null;
    }

    private static String problem(String typed) {
        return AmountText.read(typed, NUMBER) instanceof AmountText.Reading.Problem problem ? problem.sentence() : "";
    }
}

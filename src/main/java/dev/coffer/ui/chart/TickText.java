package dev.coffer.ui.chart;

import dev.coffer.core.money.AmountText;
import java.math.BigDecimal;
import java.math.MathContext;
import javafx.util.StringConverter;

/** The numbers beside an axis: grouped, and without the noise that binary fractions bring. */
final class TickText extends StringConverter<Number> {
    private static final MathContext ENOUGH = new MathContext(6);

    private final boolean counts;

    /** @param counts there is no half of what is counted, so no number stands beside a tick between two */
    TickText(boolean counts) {
        this.counts = counts;
    }

    @Override
    public String toString(Number tick) {
        BigDecimal value = BigDecimal.valueOf(tick.doubleValue()).round(ENOUGH).stripTrailingZeros();
        if (counts && value.scale() > 0) {
            return "";
        }
        return value.signum() == 0 ? "0" : AmountText.grouped(value.scale() < 0 ? value.setScale(0) : value);
    }

    @Override
    public Number fromString(String text) {
        throw new UnsupportedOperationException("nobody types ticks");
    }
}

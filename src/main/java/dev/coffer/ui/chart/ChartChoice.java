package dev.coffer.ui.chart;

import dev.coffer.core.money.Asset;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to see.
 *
 * @param asset only for amounts, which have no sum over assets; absent: the one with the most payouts
 */
public record ChartChoice(
        Subject subject,
        Span span,
        Step step,
        Counted counted,
        @Nullable Asset asset) {
    public static final ChartChoice FIRST =
            new ChartChoice(Subject.PAYOUTS, Span.LAST_12_MONTHS, Step.MONTH, Counted.COMPLETED, null);

    public enum Subject {
        PAYOUTS("Payouts"),
        AMOUNTS("Amounts"),
        TIMES("Time to complete"),
        FAILURES("Failures");

        private final String label;

        Subject(String label) {
            this.label = label;
        }

        @Override
        public String toString() {
            return label;
        }
    }

    /** Which payouts are counted. */
    public enum Counted {
        COMPLETED("Completed"),
        CONFIRMED("All confirmed");

        private final String label;

        Counted(String label) {
            this.label = label;
        }

        @Override
        public String toString() {
            return label;
        }
    }

    public ChartChoice with(Subject other) {
        return new ChartChoice(other, span, step, counted, asset);
    }

    public ChartChoice with(Span other) {
        return new ChartChoice(subject, other, step, counted, asset);
    }

    public ChartChoice with(Step other) {
        return new ChartChoice(subject, span, other, counted, asset);
    }

    public ChartChoice with(Counted other) {
        return new ChartChoice(subject, span, step, other, asset);
    }

    public ChartChoice with(@Nullable Asset other) {
        return new ChartChoice(subject, span, step, counted, other);
    }
}

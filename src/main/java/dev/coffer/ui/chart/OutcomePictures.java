package dev.coffer.ui.chart;

import dev.coffer.core.figures.FigureTable;
import dev.coffer.core.figures.FigureTable.Cell;
import dev.coffer.core.figures.FigureTable.Column;
import dev.coffer.core.figures.PayoutFigures.Reason;
import dev.coffer.core.figures.PayoutFigures.Times;
import dev.coffer.core.payout.TimelineStep;
import dev.coffer.ui.kit.WithdrawalText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pictures of how payouts went: how long they took, and why some were not paid. */
final class OutcomePictures {
    private static final Cell NONE = new Cell("–", "");

    private OutcomePictures() {}

    /** The unit in which lengths of time are drawn. */
    private enum Unit {
        SECONDS("seconds", Duration.ofSeconds(1)),
        MINUTES("minutes", Duration.ofMinutes(1)),
        HOURS("hours", Duration.ofHours(1)),
        DAYS("days", Duration.ofDays(1));

        private final String word;
        private final Duration one;

        Unit(String word, Duration one) {
            this.word = word;
            this.one = one;
        }

        static Unit of(Duration most) {
            Unit unit = SECONDS;
            for (Unit each : values()) {
                unit = most.compareTo(each.one.multipliedBy(2)) >= 0 ? each : unit;
            }
            return unit;
        }

        BigDecimal of(long millis) {
            return BigDecimal.valueOf(millis).divide(BigDecimal.valueOf(one.toMillis()), 3, RoundingMode.HALF_UP);
        }
    }

    static Picture times(TimeAxis axis, List<Times> times, String remark) {
        Duration most = times.stream()
                .map(Times::slowTwentieth)
                .filter(Objects::nonNull)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        Unit unit = Unit.of(most);
        long measured = times.stream().mapToLong(Times::measured).sum();
        long leftOut = times.stream().mapToLong(Times::leftOut).sum();
        String sentence = leftOut == 0
                ? ""
                : (leftOut == 1 ? "1 completed payout is" : leftOut + " completed payouts are")
                        + " left out: scheduled, or brought in.";
        return new Picture(
                Picture.Kind.LINES,
                "From confirming to completed",
                "Time in " + unit.word,
                axis.labels(),
                measured == 0
                        ? List.of()
                        : List.of(
                                new Picture.Series("Median", points(axis, times, unit, "half took at most", true)),
                                new Picture.Series(
                                        "95 of 100", points(axis, times, unit, "95 of 100 took at most", false))),
                Stream.of(sentence, remark).filter(it -> !it.isEmpty()).reduce("", (a, b) -> (a + " " + b).strip()),
                measured + " payouts measured. The table below has every figure.",
                table(axis, times));
    }

    private static List<Picture.Point> points(
            TimeAxis axis, List<Times> times, Unit unit, String meaning, boolean median) {
        List<Picture.Point> points = new ArrayList<>();
        List<String> labels = axis.labels();
        for (int place = 0; place < times.size(); place++) {
            Times of = times.get(place);
            Duration length = median ? of.median() : of.slowTwentieth();
            if (length != null) {
                points.add(new Picture.Point(
                        labels.get(place),
                        unit.of(length.toMillis()),
                        axis.inFull(place) + "\n" + meaning + " " + TimelineStep.length(length) + "\n" + of.measured()
                                + " measured"));
            }
        }
        return points;
    }

    private static FigureTable table(TimeAxis axis, List<Times> times) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int place = 0; place < times.size(); place++) {
            Times of = times.get(place);
            if (of.measured() + of.leftOut() > 0) {
                rows.add(List.of(
                        new Cell(axis.inFull(place), axis.iso(place)),
                        Cell.text(Long.toString(of.measured())),
                        cell(of.median()),
                        cell(of.slowTwentieth()),
                        cell(of.longest()),
                        Cell.text(Long.toString(of.leftOut()))));
            }
        }
        return new FigureTable(
                "Time from confirming to completed",
                List.of(
                        new Column(axis.step().column(), false),
                        new Column("Measured", true),
                        new Column("Median", true),
                        new Column("95 of 100", true),
                        new Column("Longest", true),
                        new Column("Left out", true)),
                rows);
    }

    private static Cell cell(@Nullable Duration length) {
        return length == null
                ? NONE
                : new Cell(
                        TimelineStep.length(length),
                        BigDecimal.valueOf(length.toMillis(), 3)
                                .stripTrailingZeros()
                                .toPlainString());
    }

    static Picture failures(List<Reason> reasons, String remark) {
        List<Picture.Point> points = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (Reason reason : reasons) {
            String words = words(reason);
            places.add(words);
            points.add(new Picture.Point(
                    words,
                    BigDecimal.valueOf(reason.payouts()),
                    words + "\n" + (reason.payouts() == 1 ? "1 payout" : reason.payouts() + " payouts")));
            rows.add(List.of(
                    Cell.text(words),
                    Cell.text(Long.toString(reason.payouts())),
                    Cell.text(reason.code() == null ? "" : reason.code()),
                    Cell.text(reason.said() == null ? "" : reason.said())));
        }
        long all = reasons.stream().mapToLong(Reason::payouts).sum();
        return new Picture(
                Picture.Kind.LYING_BARS,
                "Failures by reason",
                "Payouts",
                places,
                points.isEmpty() ? List.of() : List.of(new Picture.Series("Payouts", points)),
                ("Refused, failed and partly paid. Canceled and withdrawn payouts are not failures. " + remark).strip(),
                all + " failures, " + reasons.size() + " reasons. The table below has every figure.",
                new FigureTable(
                        "Failures by reason",
                        List.of(
                                new Column("Reason", false),
                                new Column("Payouts", true),
                                new Column("Code", false),
                                new Column("Calypso said, in one of them", false)),
                        rows));
    }

    private static String words(Reason reason) {
        String code = reason.code();
        return switch (reason.kind()) {
            case REJECTED -> "Refused" + (code == null ? "" : ", code " + code);
            case FAILED -> "Failed: " + (code == null ? "no reason told" : why(code));
            case PARTIAL -> "Partly paid: " + (code == null ? "no reason told" : why(code));
        };
    }

    private static String why(String code) {
        String title = WithdrawalText.title(code);
        return title.equals(code)
                ? code
                : title.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + title.substring(1);
    }
}

package dev.coffer.ui.chart;

import dev.coffer.core.figures.FigureTable;
import dev.coffer.core.figures.FigureTable.Cell;
import dev.coffer.core.figures.FigureTable.Column;
import dev.coffer.core.figures.PayoutFigures.Tally;
import dev.coffer.core.figures.PayoutFigures.Volume;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.AmountText;
import dev.coffer.core.money.Asset;
import dev.coffer.ui.chart.ChartChoice.Counted;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pictures of how many payouts there were and how much they came to. */
record VolumePictures(TimeAxis axis, List<List<Volume>> volumes, Counted counted) {
    /** More colours could not be told apart; the table has every asset. */
    private static final int OWN_COLOUR = 7;

    /** Every asset that was counted, the one with the most payouts first. */
    List<Asset> assets() {
        Map<Asset, Long> payouts = new HashMap<>();
        for (List<Volume> volume : volumes) {
            for (Volume each : volume) {
                Tally tally = tally(each);
                if (tally.payouts() > 0) {
                    payouts.merge(tally.amount().asset(), tally.payouts(), Long::sum);
                }
            }
        }
        return payouts.entrySet().stream()
                .sorted(Map.Entry.<Asset, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.comparing(Asset::code))))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Tally tally(Volume volume) {
        return counted == Counted.COMPLETED ? volume.completed() : volume.confirmed();
    }

    private Tally tally(int place, Asset asset) {
        return volumes.get(place).stream()
                .map(this::tally)
                .filter(tally -> tally.amount().asset().equals(asset))
                .findFirst()
                .orElseGet(() -> new Tally(0, Amount.zero(asset)));
    }

    Picture payouts(String remark) {
        List<Asset> assets = assets();
        List<Picture.Series> series = new ArrayList<>();
        for (Asset asset : assets.subList(0, Math.min(OWN_COLOUR, assets.size()))) {
            series.add(new Picture.Series(asset.label(), counts(asset.label(), List.of(asset))));
        }
        if (assets.size() > OWN_COLOUR) {
            List<Asset> others = assets.subList(OWN_COLOUR, assets.size());
            series.add(new Picture.Series("Other assets (" + others.size() + ")", counts("Other assets", others)));
        }
        FigureTable table = table("Payouts over time", assets);
        long all = assets.stream().mapToLong(this::payoutsOf).sum();
        return new Picture(
                Picture.Kind.STACKED_BARS,
                "Payouts",
                "Payouts",
                axis.labels(),
                series,
                remark,
                all + " payouts in " + assets.size() + " assets. The table below has every figure.",
                table);
    }

    private long payoutsOf(Asset asset) {
        long sum = 0;
        for (int place = 0; place < volumes.size(); place++) {
            sum += tally(place, asset).payouts();
        }
        return sum;
    }

    private List<Picture.Point> counts(String name, List<Asset> assets) {
        List<Picture.Point> points = new ArrayList<>();
        List<String> labels = axis.labels();
        for (int place = 0; place < volumes.size(); place++) {
            long count = 0;
            for (Asset asset : assets) {
                count += tally(place, asset).payouts();
            }
            points.add(new Picture.Point(
                    labels.get(place),
                    BigDecimal.valueOf(count),
                    name + "\n" + axis.inFull(place) + ": " + (count == 1 ? "1 payout" : count + " payouts")));
        }
        return points;
    }

    /** @param wanted absent, or without payouts in this period: the asset with the most */
    Picture amounts(@Nullable Asset wanted, String remark) {
        List<Asset> assets = assets();
        if (assets.isEmpty()) {
            return new Picture(
                    Picture.Kind.BARS,
                    "Amounts",
                    "Amount",
                    axis.labels(),
                    List.of(),
                    remark,
                    "Nothing to show.",
                    table("Amounts over time", List.of()));
        }
        Asset asset = wanted != null && assets.contains(wanted) ? wanted : assets.getFirst();
        List<Picture.Point> points = new ArrayList<>();
        List<String> labels = axis.labels();
        Amount total = Amount.zero(asset);
        for (int place = 0; place < volumes.size(); place++) {
            Tally tally = tally(place, asset);
            total = total.plus(tally.amount());
            points.add(new Picture.Point(
                    labels.get(place),
                    tally.amount().value(),
                    axis.inFull(place) + "\n" + AmountText.labelled(tally.amount())));
        }
        return new Picture(
                Picture.Kind.BARS,
                "Amounts in " + asset.label(),
                asset.label(),
                labels,
                List.of(new Picture.Series(asset.label(), points)),
                remark,
                AmountText.labelled(total) + " in all. The table below has every figure of every asset.",
                table("Amounts over time", assets));
    }

    private FigureTable table(String name, List<Asset> assets) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int place = 0; place < volumes.size(); place++) {
            for (Asset asset : assets) {
                Tally tally = tally(place, asset);
                if (tally.payouts() > 0) {
                    rows.add(List.of(
                            new Cell(axis.inFull(place), axis.iso(place)),
                            new Cell(asset.label(), asset.label()),
                            Cell.text(Long.toString(tally.payouts())),
                            new Cell(
                                    AmountText.grouped(tally.amount()),
                                    tally.amount().plain())));
                }
            }
        }
        return new FigureTable(
                name + ", " + (counted == Counted.COMPLETED ? "completed" : "all confirmed"),
                List.of(
                        new Column(axis.step().column(), false),
                        new Column("Asset", false),
                        new Column("Payouts", true),
                        new Column("Amount", true)),
                rows);
    }
}

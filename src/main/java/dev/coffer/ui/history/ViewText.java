package dev.coffer.ui.history;

import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Assets;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.HistoryFilter.AmountRange;
import dev.coffer.core.payout.HistoryFilter.Group;
import dev.coffer.core.payout.HistorySort;
import dev.coffer.core.payout.StateChoice;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A saved view as one line of text, {@code name=Big%20ones&asset=USDT&least=10000}; only what is set stands in it. */
final class ViewText {
    private ViewText() {}

    static String of(SavedView view) {
        FilterSettings settings = view.settings();
        List<String> parts = new ArrayList<>();
        put(parts, "name", view.name());
        put(parts, "text", settings.text().isEmpty() ? null : settings.text());
        put(
                parts,
                "group",
                settings.state().group() == Group.ALL ? null : settings.state().group());
        put(parts, "state", settings.state().code());
        put(parts, "chain", settings.chain());
        Asset asset = settings.asset();
        put(parts, "asset", asset == null ? null : asset.code());
        put(parts, "issuer", settings.issuedBy());
        put(
                parts,
                "period",
                settings.days().period() == Period.ANY ? null : settings.days().period());
        put(parts, "first", settings.days().first());
        put(parts, "last", settings.days().last());
        put(parts, "least", settings.amount().least());
        put(parts, "most", settings.amount().most());
        put(parts, "sort", view.sort().column());
        put(parts, "descending", view.sort().descending());
        return String.join("&", parts);
    }

    private static void put(List<String> parts, String name, @Nullable Object value) {
        if (value != null) {
            String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
            parts.add(name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        }
    }

    /** Empty for a line that this version cannot read whole: half a filter would show something else than its name says. */
    static Optional<SavedView> read(String line) {
        try {
            Map<String, String> values = new HashMap<>();
            for (String part : line.split("&")) {
                int mark = part.indexOf('=');
                values.put(
                        part.substring(0, mark), URLDecoder.decode(part.substring(mark + 1), StandardCharsets.UTF_8));
            }
            Group group = get(values, "group", Group::valueOf);
            Period period = get(values, "period", Period::valueOf);
            FilterSettings settings = new FilterSettings(
                    values.getOrDefault("text", ""),
                    new StateChoice(group == null ? Group.ALL : group, values.get("state")),
                    get(values, "chain", Chain::valueOf),
                    get(values, "asset", Assets::of),
                    values.get("issuer"),
                    new Days(
                            period == null ? Period.ANY : period,
                            get(values, "first", LocalDate::parse),
                            get(values, "last", LocalDate::parse)),
                    new AmountRange(get(values, "least", BigDecimal::new), get(values, "most", BigDecimal::new)));
            HistorySort sort = new HistorySort(
                    HistorySort.Column.valueOf(values.getOrDefault("sort", "CONFIRMED")),
                    Boolean.parseBoolean(values.getOrDefault("descending", "true")));
            String name = values.getOrDefault("name", "");
            return name.isBlank() ? Optional.empty() : Optional.of(new SavedView(name, settings, sort));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static <T> @Nullable T get(Map<String, String> values, String name, Function<String, T> read) {
        String value = values.get(name);
        return value == null ? null : read.apply(value);
    }
}

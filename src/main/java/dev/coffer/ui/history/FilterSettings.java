package dev.coffer.ui.history;

import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.HistoryFilter.AmountRange;
import dev.coffer.core.payout.StateChoice;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What a filter bar is set to, as a person would say it: with "today" for a period, not with the moments it began and ends. */
public record FilterSettings(
        String text,
        StateChoice state,
        @Nullable Chain chain,
        @Nullable Asset asset,
        @Nullable String issuedBy,
        Days days,
        AmountRange amount) {
    static final FilterSettings ALL =
            new FilterSettings("", StateChoice.ANY, null, null, null, Days.ANY, AmountRange.ANY);

    static FilterSettings of(StateChoice state) {
        return new FilterSettings("", state, null, null, null, Days.ANY, AmountRange.ANY);
    }

    static FilterSettings of(Period period) {
        return new FilterSettings("", StateChoice.ANY, null, null, null, Days.of(period), AmountRange.ANY);
    }

    HistoryFilter filter(LocalDate today, ZoneId zone) {
        return new HistoryFilter(text.strip(), state, chain, asset, issuedBy, days.span(today, zone), amount);
    }
}

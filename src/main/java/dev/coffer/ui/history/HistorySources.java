package dev.coffer.ui.history;

import dev.coffer.core.feed.Feed;
import dev.coffer.core.payout.ChangedPayouts;
import dev.coffer.core.payout.HistoryTable;
import dev.coffer.core.quote.FiatRates;
import java.util.Optional;

/** What the history is shown from. */
public record HistorySources(HistoryTable table, Feed<ChangedPayouts> changes, Feed<Optional<FiatRates>> rates) {}

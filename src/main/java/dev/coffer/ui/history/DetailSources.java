package dev.coffer.ui.history;

import dev.coffer.core.feed.Feed;
import dev.coffer.core.payout.ChangedPayouts;
import dev.coffer.core.payout.PayoutHistory;
import dev.coffer.core.payout.PayoutPast;
import dev.coffer.ui.kit.ExplorerLinks;

/** What the detail of one payout is told from. */
public record DetailSources(
        PayoutHistory history, PayoutPast past, Feed<ChangedPayouts> changes, Feed<ExplorerLinks> explorers) {}

package dev.coffer.ui.history;

import dev.coffer.core.payout.HistorySort;

/** A view under a name: what is shown and in which order. */
public record SavedView(String name, FilterSettings settings, HistorySort sort) {}

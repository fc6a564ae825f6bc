package dev.coffer.core.payout;

/**
 * Where a row stands in one order. Made by the ledger and handed back to it, meaningless to anybody else.
 *
 * @param value what the order goes by, as text
 */
public record HistoryPlace(String value, PayoutId id) {}

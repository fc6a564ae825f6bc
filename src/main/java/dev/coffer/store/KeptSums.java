package dev.coffer.store;

import dev.coffer.core.payout.HistoryFilter.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The sums that triggers keep ({@code payout_sum}) put together for one period: the long stretches inside it, short ones beside them,
 * and the payouts at its two ends one by one. A million payouts are summed up from some thousand rows.
 */
final class KeptSums {
    private static final int LONG_BITS = 32;
    private static final int SHORT_BITS = 27;
    private static final String KEPT = "SELECT facet, payouts, whole, nano, atto FROM payout_sum WHERE level = ?";

    private KeptSums() {}

    /** Of all facets; what the filter makes of them is for the caller. */
    static Sums of(Handle handle, Span span) {
        Sums sums = new Sums();
        for (Sql part : parts(span)) {
            part.list(handle, sums::add);
        }
        FilterSql period = new FilterSql(
                dev.coffer.core.payout.HistoryFilter.ALL.withConfirmed(span), new Facets(), new PayeeNames());
        new Sql("SELECT p.facet, p.amount FROM payout p INDEXED BY payout_vast WHERE p.amount_vast")
                .and(period.span())
                .list(handle, sums::addVast);
        return sums;
    }

    private static List<Sql> parts(Span span) {
        if (span.equals(Span.EVER)) {
            return List.of(new Sql(KEPT, 0));
        }
        // Far beyond any clock, yet far enough from the ends of 64 bits to be rounded.
        long from = millis(span.from(), Long.MIN_VALUE >> 1);
        long until = millis(span.until(), Long.MAX_VALUE >> 1);
        List<Sql> parts = new ArrayList<>();
        long shortFrom = up(from, SHORT_BITS);
        long shortUntil = down(until, SHORT_BITS);
        if (shortFrom >= shortUntil) {
            rows(parts, from, until);
            return parts;
        }
        rows(parts, from, shortFrom);
        long longFrom = up(shortFrom, LONG_BITS);
        long longUntil = down(shortUntil, LONG_BITS);
        if (longFrom >= longUntil) {
            kept(parts, 2, SHORT_BITS, shortFrom, shortUntil);
        } else {
            kept(parts, 2, SHORT_BITS, shortFrom, longFrom);
            kept(parts, 1, LONG_BITS, longFrom, longUntil);
            kept(parts, 2, SHORT_BITS, longUntil, shortUntil);
        }
        rows(parts, shortUntil, until);
        return parts;
    }

    private static void kept(List<Sql> parts, int level, int bits, long from, long until) {
        if (from < until) {
            parts.add(new Sql(KEPT, level).add("AND bucket >= ? AND bucket < ?", from >> bits, until >> bits));
        }
    }

    private static void rows(List<Sql> parts, long from, long until) {
        if (from < until) {
            parts.add(new Sql("SELECT p.facet, 1, p.amount_whole, p.amount_nano, p.amount_atto")
                    .add(SortColumn.CONFIRMED.from())
                    .add("WHERE p.confirmed_at >= ? AND p.confirmed_at < ?", from, until));
        }
    }

    private static long millis(@Nullable Instant instant, long otherwise) {
        return instant == null ? otherwise : instant.toEpochMilli();
    }

    private static long up(long millis, int bits) {
        return ((millis + (1L << bits) - 1) >> bits) << bits;
    }

    private static long down(long millis, int bits) {
        return (millis >> bits) << bits;
    }
}

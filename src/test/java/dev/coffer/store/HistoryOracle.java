package dev.coffer.store;

import dev.coffer.core.money.Asset;
import dev.coffer.core.payout.Facet;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.HistorySort;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.RemotePayout;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Filters, orders and sums written down as plainly as they can be said, over payouts in memory: what the store is compared with. */
final class HistoryOracle {
    private HistoryOracle() {}

    static List<Payout> view(List<Payout> all, HistoryFilter filter, HistorySort sort) {
        Comparator<Payout> order = order(sort.column()).thenComparing(Payout::id);
        return all.stream()
                .filter(matches(filter))
                .sorted(sort.descending() ? order.reversed() : order)
                .toList();
    }

    static Predicate<Payout> matches(HistoryFilter filter) {
        return payout -> filter.admits(Facet.of(payout))
                && text(payout).contains(SearchText.fold(filter.text().strip()))
                && (filter.from() == null || !payout.confirmedAt().isBefore(filter.from()))
                && (filter.until() == null || payout.confirmedAt().isBefore(filter.until()))
                && amount(payout, filter.amount());
    }

    private static boolean amount(Payout payout, HistoryFilter.AmountRange range) {
        BigDecimal value = payout.draft().amount().value();
        return (range.least() == null || value.compareTo(range.least()) >= 0)
                && (range.most() == null || value.compareTo(range.most()) <= 0);
    }

    private static String text(Payout payout) {
        PayoutDraft draft = payout.draft();
        RemotePayout remote = payout.remote();
        String hash = remote == null ? null : remote.transactionHash();
        return SearchText.fold(String.join(
                "\n",
                Stream.of(
                                draft.depositAddress().text(),
                                draft.claimReference(),
                                draft.comment(),
                                payout.key().toString(),
                                hash == null ? "" : hash,
                                remote == null ? "" : remote.remoteId())
                        .toList()));
    }

    private static Comparator<Payout> order(HistorySort.Column column) {
        return switch (column) {
            case CONFIRMED -> Comparator.comparing(Payout::confirmedAt);
            case CLAIM -> bytes(it -> ascii(it.draft().claimReference()));
            case RECEIVER -> bytes(it -> it.draft().depositAddress().text());
            case AMOUNT ->
                bytes((Payout it) -> it.draft().amount().asset().code() + " ")
                        .thenComparing(it -> it.draft().amount().value());
            case STATE -> bytes(it -> it.standing().code());
            case EXECUTION -> Comparator.comparing(HistoryOracle::executes);
            case ISSUED_BY -> bytes(Payout::issuedBy);
            case COMMENT -> bytes(it -> ascii(begin(it.draft().comment())));
        };
    }

    private static Instant executes(Payout payout) {
        var date = payout.draft().executionDate();
        return date == null
                ? payout.confirmedAt()
                : Instant.ofEpochMilli(date.instant().toEpochMilli());
    }

    private static String begin(String comment) {
        return comment.codePoints()
                .limit(40)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String ascii(String text) {
        StringBuilder folded = new StringBuilder();
        text.chars().forEach(it -> folded.append((char) (it >= 'A' && it <= 'Z' ? it + 32 : it)));
        return folded.toString();
    }

    private static Comparator<Payout> bytes(Function<Payout, String> value) {
        return (one, other) -> Arrays.compareUnsigned(
                value.apply(one).getBytes(StandardCharsets.UTF_8),
                value.apply(other).getBytes(StandardCharsets.UTF_8));
    }

    static Map<Asset, BigDecimal> sums(List<Payout> view) {
        Map<Asset, BigDecimal> sums = new TreeMap<>(Comparator.comparing(Asset::code));
        view.forEach(it ->
                sums.merge(it.draft().amount().asset(), it.draft().amount().value(), BigDecimal::add));
        return sums;
    }
}

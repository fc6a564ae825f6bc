package dev.coffer.store;

import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.Facet;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.HistoryFilter.Group;
import dev.coffer.core.payout.HistorySummary;
import dev.coffer.core.payout.PayoutHistory.Totals;
import dev.coffer.core.payout.StateChoice;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Payouts and amounts facet by facet, exact: SQLite adds up whole numbers (see {@code V004__history.sql}), never binary fractions, and
 * vast amounts come one by one. From these the footer and the counts beside every choice are made without asking again.
 */
final class Sums {
    /** {@code SELECT} what {@link #add(ResultSet)} reads, from rows of {@code payout p}. */
    static final String OF_ROWS = "p.facet, count(*), sum(p.amount_whole), sum(p.amount_nano), sum(p.amount_atto)";

    private final Map<Long, Sum> perFacet = new HashMap<>();

    /** Parts of 9 digits: a billion rows would have to be added up before a sum leaves 64 bits. */
    private static final class Sum {
        private long payouts;
        private long whole;
        private long nano;
        private long atto;
        private BigDecimal vast = BigDecimal.ZERO;

        BigDecimal amount() {
            return BigDecimal.valueOf(whole)
                    .add(BigDecimal.valueOf(nano, 9))
                    .add(BigDecimal.valueOf(atto, 18))
                    .add(vast);
        }
    }

    private Sum of(long facet) {
        return perFacet.computeIfAbsent(facet, it -> new Sum());
    }

    /** Facet, payouts, and the three parts. */
    boolean add(ResultSet row) throws SQLException {
        Sum sum = of(row.getLong(1));
        sum.payouts += row.getLong(2);
        sum.whole = Math.addExact(sum.whole, row.getLong(3));
        sum.nano = Math.addExact(sum.nano, row.getLong(4));
        sum.atto = Math.addExact(sum.atto, row.getLong(5));
        return true;
    }

    /** Facet and amount of one payout that was counted but not added up. */
    boolean addVast(ResultSet row) throws SQLException {
        Sum sum = of(row.getLong(1));
        sum.vast = sum.vast.add(new BigDecimal(row.getString(2)));
        return true;
    }

    long payouts() {
        return perFacet.values().stream().mapToLong(sum -> sum.payouts).sum();
    }

    long payouts(Facets facets, HistoryFilter filter) {
        long rows = 0;
        for (Map.Entry<Long, Sum> each : perFacet.entrySet()) {
            rows += filter.admits(facets.of(each.getKey())) ? each.getValue().payouts : 0;
        }
        return rows;
    }

    HistorySummary summary(Facets facets, HistoryFilter filter) {
        Map<String, Amount> amounts = new TreeMap<>();
        Counts counts = new Counts(filter);
        long rows = 0;
        for (Map.Entry<Long, Sum> each : perFacet.entrySet()) {
            Sum sum = each.getValue();
            if (sum.payouts == 0) {
                continue;
            }
            Facet facet = facets.of(each.getKey());
            counts.add(facet, sum.payouts);
            if (filter.admits(facet)) {
                rows += sum.payouts;
                amounts.merge(facet.asset().code(), new Amount(facet.asset(), sum.amount()), Amount::plus);
            }
        }
        return new HistorySummary(new Totals(rows, amounts.values().stream().toList()), counts.choices());
    }

    /** What each choice would show: the filter with that one list lifted, asked for each facet. */
    private static final class Counts {
        private final HistoryFilter anyState;
        private final HistoryFilter anyChain;
        private final HistoryFilter anyAsset;
        private final HistoryFilter anyIssuer;
        private final Map<StateChoice, Long> states = new HashMap<>();
        private final Map<Chain, Long> chains = new HashMap<>();
        private final Map<Asset, Long> assets = new TreeMap<>(Comparator.comparing(Asset::code));
        private final Map<String, Long> issuers = new HashMap<>();

        Counts(HistoryFilter filter) {
            anyState = filter.withState(StateChoice.ANY);
            // An asset lives on one chain, so the choice of a chain gives up the asset, as it does on the screen.
            anyChain = filter.withChain(null).withAsset(null);
            anyAsset = filter.withAsset(null);
            anyIssuer = filter.withIssuedBy(null);
        }

        void add(Facet facet, long payouts) {
            if (anyState.admits(facet)) {
                states.merge(StateChoice.only(facet.standing().code()), payouts, Long::sum);
                for (Group group : Group.values()) {
                    if (group.holds(facet.standing())) {
                        states.merge(StateChoice.of(group), payouts, Long::sum);
                    }
                }
            }
            count(chains, facet.chain(), anyChain.admits(facet), payouts);
            count(assets, facet.asset(), anyAsset.admits(facet), payouts);
            count(issuers, facet.issuedBy(), anyIssuer.admits(facet), payouts);
        }

        private static <K> void count(Map<K, Long> counts, K choice, boolean admitted, long payouts) {
            if (admitted) {
                counts.merge(choice, payouts, Long::sum);
            }
        }

        HistorySummary.Choices choices() {
            return new HistorySummary.Choices(states, chains, assets, issuers);
        }
    }
}

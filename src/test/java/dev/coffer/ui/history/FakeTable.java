package dev.coffer.ui.history;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.Facet;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.HistoryLine;
import dev.coffer.core.payout.HistoryOrder;
import dev.coffer.core.payout.HistoryQuery;
import dev.coffer.core.payout.HistorySort;
import dev.coffer.core.payout.HistorySummary;
import dev.coffer.core.payout.HistoryTable;
import dev.coffer.core.payout.HistoryTally;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutHistory.Totals;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.StateChoice;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table over payouts in memory, judged anew at every question. */
final class FakeTable implements HistoryTable {
    private final Map<PayoutId, Payout> payouts;
    int linesRead;
    int counted;
    boolean broken;
    /** Rows that an order knows of at first; the rest it learns by advancing. */
    int knownAtFirst = Integer.MAX_VALUE;
    /** Every change makes it learn anew. */
    boolean forgets;
    /** So many rows, whichever payouts there are; each is the newest one again. */
    int endless;

    FakeTable(Map<PayoutId, Payout> payouts) {
        this.payouts = payouts;
    }

    private List<Payout> matching(HistoryFilter filter) {
        if (broken) {
            throw new FailureException(new Failure.Storage("disk is gone"));
        }
        return payouts.values().stream()
                .filter(it -> filter.admits(Facet.of(it)))
                .filter(it -> (it.draft().claimReference() + it.draft().comment())
                        .toLowerCase(Locale.ROOT)
                        .contains(filter.text().toLowerCase(Locale.ROOT)))
                .filter(it -> filter.from() == null || !it.confirmedAt().isBefore(filter.from()))
                .filter(it -> filter.until() == null || it.confirmedAt().isBefore(filter.until()))
                .toList();
    }

    @Override
    public HistoryOrder order(HistoryQuery query) {
        return new Order(query);
    }

    private final class Order implements HistoryOrder {
        private final HistoryQuery query;
        private @Nullable PayoutId kept;
        private int known = knownAtFirst;

        Order(HistoryQuery query) {
            this.query = query;
        }

        private List<HistoryLine> all() {
            Comparator<Payout> order = query.sort().column() == HistorySort.Column.CLAIM
                    ? Comparator.comparing(it -> it.draft().claimReference())
                    : Comparator.comparing(Payout::id);
            Set<PayoutId> match =
                    matching(query.filter()).stream().map(Payout::id).collect(Collectors.toSet());
            return payouts.values().stream()
                    .filter(it -> match.contains(it.id()) || it.id().equals(kept))
                    .sorted(query.sort().descending() ? order.reversed() : order)
                    .map(HistoryLine::of)
                    .limit(known)
                    .toList();
        }

        @Override
        public boolean advance() {
            if (broken) {
                throw new FailureException(new Failure.Storage("disk is gone"));
            }
            known = Integer.MAX_VALUE;
            return true;
        }

        @Override
        public boolean isSearching() {
            return !isComplete();
        }

        @Override
        public boolean isComplete() {
            return known == Integer.MAX_VALUE;
        }

        @Override
        public long rows() {
            return endless > 0 ? endless : all().size();
        }

        @Override
        public List<HistoryLine> lines(long from, int limit) {
            linesRead++;
            if (endless > 0) {
                return java.util.Collections.nCopies((int) Math.min(limit, endless - from), all().getFirst());
            }
            return all().stream().skip(from).limit(limit).toList();
        }

        @Override
        public OptionalLong indexOf(PayoutId id) {
            List<HistoryLine> all = all();
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).id().equals(id)) {
                    return OptionalLong.of(i);
                }
            }
            return OptionalLong.empty();
        }

        @Override
        public long indexOf(Instant confirmedAt) {
            return all().stream()
                    .filter(it -> it.confirmedAt().isAfter(confirmedAt))
                    .count();
        }

        @Override
        public void changed(Set<PayoutId> changed, @Nullable PayoutId stays) {
            kept = stays;
            known = forgets ? knownAtFirst : known;
        }
    }

    @Override
    public HistoryTally tally(HistoryFilter filter) {
        return new HistoryTally() {
            @Override
            public boolean advance() {
                counted++;
                return true;
            }

            @Override
            public HistorySummary summary() {
                Map<Asset, Amount> sums = new TreeMap<>(Comparator.comparing(Asset::code));
                Map<StateChoice, Long> states = new HashMap<>();
                Map<Chain, Long> chains = new HashMap<>();
                Map<Asset, Long> assets = new HashMap<>();
                Map<String, Long> issuers = new HashMap<>();
                for (Payout it : matching(filter)) {
                    Amount amount = it.draft().amount();
                    sums.merge(amount.asset(), amount, Amount::plus);
                    states.merge(StateChoice.only(it.standing().code()), 1L, Long::sum);
                    for (HistoryFilter.Group group : HistoryFilter.Group.values()) {
                        states.merge(StateChoice.of(group), group.holds(it.standing()) ? 1L : 0L, Long::sum);
                    }
                    chains.merge(it.draft().chain(), 1L, Long::sum);
                    assets.merge(amount.asset(), 1L, Long::sum);
                    issuers.merge(it.issuedBy(), 1L, Long::sum);
                }
                return new HistorySummary(
                        new Totals(matching(filter).size(), List.copyOf(sums.values())),
                        new HistorySummary.Choices(states, chains, assets, issuers));
            }
        };
    }
}

package dev.coffer.ui.history;

import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.HistoryOrder;
import dev.coffer.core.payout.HistoryQuery;
import dev.coffer.core.payout.HistoryTable;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.ui.failure.FailureText;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the table shows: block by block as rows come to the screen, always the newest wish first; all positions in the background;
 * and what changed, again, in place. Both threads work off their tasks in order, so an answer can only be late, never out of turn; one
 * to a view that is no longer shown is dropped. Used on the screen's thread.
 */
final class RowLoader {
    /** Rows in one reading: more than a screen holds. */
    static final int BLOCK = 64;

    /** What the reading leads to. */
    interface Outcome {
        /** @param whole all rows of the view are known; else its first ones, if it has any, are there, and more may be found */
        void opened(boolean whole);

        /** @param lead where the selected payout stands, negative where it is not in the view */
        void placed(int lead, boolean alike);

        void failed(FailureText text);
    }

    private final HistoryTable table;
    private final Executor dbRead;
    private final Executor screen;
    private final HistoryRows rows;
    private final Outcome outcome;
    private final Supplier<@Nullable PayoutId> selected;
    /** Read by the reading thread too, to skip what nobody waits for any more. */
    private final AtomicInteger wanted = new AtomicInteger();

    private Viewport viewport = Viewport.NONE;
    private @Nullable HistoryOrder order;
    private int wish = -1;
    private boolean reading;
    private int lead = -1;
    private Set<PayoutId> changed = new HashSet<>();
    private boolean following;
    private boolean learning;

    RowLoader(
            HistoryTable table,
            Executor dbRead,
            Executor screen,
            HistoryRows rows,
            Supplier<@Nullable PayoutId> selected,
            Outcome outcome) {
        this.table = table;
        this.dbRead = dbRead;
        this.screen = screen;
        this.rows = rows;
        this.selected = selected;
        this.outcome = outcome;
    }

    void viewport(Viewport on) {
        viewport = on;
    }

    /** The rows' answer to one question about a view. */
    private record Reading(
            long rows, boolean searching, int from, List<PayoutRow> lines, OptionalLong top, OptionalLong lead) {}

    private record Learned(boolean complete, long rows) {}

    private interface Step<T> {
        T ask(HistoryOrder order);
    }

    private <T> void ask(int number, HistoryOrder of, Step<T> step, Consumer<T> then) {
        dbRead.execute(() -> {
            if (number != wanted.get()) {
                return;
            }
            try {
                T answer = step.ask(of);
                screen.execute(() -> {
                    if (number == wanted.get()) {
                        then.accept(answer);
                    }
                });
            } catch (FailureException failure) {
                screen.execute(() -> {
                    if (number == wanted.get()) {
                        reading = false;
                        following = false;
                        learning = false;
                        outcome.failed(FailureText.of(failure.failure()));
                    }
                });
            }
        });
    }

    /** Another view, from its beginning. */
    void open(HistoryQuery query) {
        int number = wanted.incrementAndGet();
        HistoryOrder opened = table.order(query);
        order = opened;
        wish = -1;
        reading = false;
        following = false;
        learning = false;
        changed = new HashSet<>();
        PayoutId id = selected.get();
        ask(number, opened, it -> read(it, 0, BLOCK, null, id), first -> {
            lead = -1;
            rows.replace(length(first.rows()), 0, first.lines());
            viewport.goTo(0);
            place(id, first.lead(), false);
            outcome.opened(!first.searching());
            learn(number, opened);
        });
    }

    private static Reading read(
            HistoryOrder order, int from, int count, @Nullable PayoutId top, @Nullable PayoutId lead) {
        OptionalLong newTop = top == null ? OptionalLong.empty() : order.indexOf(top);
        List<PayoutRow> lines =
                order.lines(from, count).stream().map(PayoutRow::of).toList();
        OptionalLong newLead = lead == null ? OptionalLong.empty() : order.indexOf(lead);
        return new Reading(order.rows(), order.isSearching(), from, lines, newTop, newLead);
    }

    private static int length(long rows) {
        return Math.clamp(rows, 0, Integer.MAX_VALUE - 8);
    }

    /** What was asked about a payout that is not the selected one any more says nothing about the one that is. */
    private void place(@Nullable PayoutId asked, OptionalLong where, boolean alike) {
        if (!Objects.equals(asked, selected.get())) {
            return;
        }
        lead = where.isEmpty() ? -1 : length(where.getAsLong());
        outcome.placed(lead, alike);
    }

    /** Positions are learned a piece at a time, each a task of its own, so that readings get between. */
    private void learn(int number, HistoryOrder of) {
        if (!learning) {
            learning = true;
            learnSome(number, of);
        }
    }

    private void learnSome(int number, HistoryOrder of) {
        ask(number, of, it -> new Learned(it.advance(), it.rows()), known -> learned(number, of, known));
    }

    private void learned(int number, HistoryOrder of, Learned known) {
        rows.resize(length(known.rows()));
        if (!known.complete()) {
            learnSome(number, of);
            return;
        }
        learning = false;
        outcome.opened(true);
        PayoutId id = selected.get();
        if (lead < 0 && id != null) {
            ask(number, of, it -> it.indexOf(id), place -> place(id, place, false));
        }
    }

    /** The row with this index is on the screen; it is read if it is not there, and its neighbours in good time. */
    void shown(int index) {
        for (int near : new int[] {index, index + BLOCK / 3, index - BLOCK / 3}) {
            if (near >= 0 && near < rows.size() && rows.rowAt(near) == null) {
                wish = near;
                readWish();
                return;
            }
        }
    }

    private void readWish() {
        HistoryOrder of = order;
        if (reading || wish < 0 || of == null) {
            return;
        }
        int from = wish / BLOCK * BLOCK;
        wish = -1;
        reading = true;
        ask(wanted.get(), of, it -> read(it, from, BLOCK, null, null), block -> {
            reading = false;
            rows.put(from, block.lines());
            onScreen();
        });
    }

    /** What scrolled into sight meanwhile. */
    private void onScreen() {
        int last = Math.min(viewport.last(), rows.size() - 1);
        for (int index = Math.max(0, viewport.first()); index <= last; index++) {
            if (rows.rowAt(index) == null) {
                wish = index;
            }
        }
        readWish();
    }

    void changed(Set<PayoutId> payouts) {
        changed.addAll(payouts);
        follow();
    }

    /** However much changes, one reading is under way and one more is due. */
    private void follow() {
        HistoryOrder of = order;
        if (following || changed.isEmpty() || of == null) {
            return;
        }
        following = true;
        Set<PayoutId> due = changed;
        changed = new HashSet<>();
        int first = viewport.first();
        int count = Math.max(BLOCK, viewport.last() - first + BLOCK);
        // At the very top new rows are let in; further down what is being read stays in place.
        PayoutRow top = first == 0 ? null : rows.rowAt(first);
        PayoutId id = selected.get();
        PayoutId kept = lead < 0 ? null : id;
        Step<Reading> reading = it -> {
            OptionalLong now = top == null ? OptionalLong.empty() : it.indexOf(top.id());
            int from = Math.max(0, length(now.orElse(first)) - BLOCK / 2);
            return read(it, from, count, top == null ? null : top.id(), id);
        };
        Consumer<Reading> then = now -> followed(now, first, id);
        int known = rows.size();
        ask(
                wanted.get(),
                of,
                it -> {
                    it.changed(due, kept);
                    return found(it, known, reading);
                },
                now -> found(now, of, known, reading, then));
    }

    /** Where a text has to be looked for anew, what is shown stays until as much is found again. */
    private void found(
            Optional<Reading> now, HistoryOrder of, int known, Step<Reading> reading, Consumer<Reading> then) {
        if (now.isPresent()) {
            then.accept(now.get());
        } else {
            ask(wanted.get(), of, it -> found(it, known, reading), later -> found(later, of, known, reading, then));
        }
    }

    private static Optional<Reading> found(HistoryOrder order, int known, Step<Reading> reading) {
        boolean enough = order.rows() >= known || !order.isSearching() || order.advance();
        return enough ? Optional.of(reading.ask(order)) : Optional.empty();
    }

    private void followed(Reading now, int first, @Nullable PayoutId asked) {
        following = false;
        int before = rows.size();
        int moved = now.top().isEmpty() ? 0 : length(now.top().getAsLong()) - first;
        int oldLead = lead;
        // Until it is known where the selected payout stands now, no row that comes is taken for it.
        lead = -1;
        rows.replace(length(now.rows()), now.from(), now.lines());
        int newLead = now.lead().isEmpty() ? -1 : length(now.lead().getAsLong());
        PayoutId id = selected.get();
        if (Objects.equals(asked, id)) {
            place(asked, now.lead(), oldLead >= 0 && newLead - oldLead == rows.size() - before);
        } else if (id != null) {
            locate(id);
        }
        if (moved != 0) {
            viewport.shift(moved);
        }
        onScreen();
        HistoryOrder of = order;
        if (of != null) {
            learn(wanted.get(), of);
        }
        follow();
    }

    /** Another payout was selected while this was under way. */
    private void locate(PayoutId id) {
        HistoryOrder of = order;
        if (of != null) {
            ask(wanted.get(), of, it -> it.indexOf(id), place -> place(id, place, false));
        }
    }

    /** A person chose this row. */
    void lead(int index) {
        lead = index;
    }

    int lead() {
        return lead;
    }

    /** Goes to a payout, if it is in the view and not on the screen already. One that was just entered comes with what changed. */
    void reveal(PayoutId id) {
        // The row that was selected is another payout's.
        lead = -1;
        HistoryOrder of = order;
        if (of == null) {
            return;
        }
        ask(wanted.get(), of, it -> it.indexOf(id), place -> {
            place(id, place, false);
            if (place.isPresent()) {
                int row = length(place.getAsLong());
                if (row <= viewport.first() || row >= viewport.last()) {
                    viewport.goTo(Math.max(0, row - 3));
                    onScreen();
                }
            }
        });
    }

    /** Asks where something stands, for going there. */
    void find(ToLongFunction<HistoryOrder> where) {
        HistoryOrder of = order;
        if (of != null) {
            ask(wanted.get(), of, where::applyAsLong, index -> {
                if (index >= 0) {
                    viewport.goTo(length(index));
                    onScreen();
                }
            });
        }
    }
}

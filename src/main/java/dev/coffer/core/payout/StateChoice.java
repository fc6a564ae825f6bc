package dev.coffer.core.payout;

import org.jspecify.annotations.Nullable;

/**
 * Which states a list shows: a group of them, or a single one.
 *
 * @param code the single state as {@link Standing#code()} names it, also one that this version does not know; absent for all of the group
 */
public record StateChoice(
        HistoryFilter.Group group, @Nullable String code) {
    public static final StateChoice ANY = of(HistoryFilter.Group.ALL);

    public static StateChoice of(HistoryFilter.Group group) {
        return new StateChoice(group, null);
    }

    public static StateChoice only(String code) {
        return new StateChoice(HistoryFilter.Group.ALL, code);
    }

    public boolean admits(Standing standing) {
        return group.holds(standing) && (code == null || code.equals(standing.code()));
    }
}

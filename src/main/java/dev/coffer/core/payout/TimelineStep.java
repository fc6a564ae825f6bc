package dev.coffer.core.payout;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a timeline with how long the payout stayed in its state.
 *
 * @param words  the state, or the subject of a remark
 * @param lasted absent where it means nothing: remarks, a state that ended at the very moment it began, the last state of what is settled
 * @param soFar  the payout is still in this state
 */
public record TimelineStep(
        PayoutChange change, StateWords words, @Nullable Duration lasted, boolean soFar) {

    public static List<TimelineStep> of(Payout payout, List<PayoutChange> changes, Instant now) {
        List<TimelineStep> steps = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            steps.add(step(payout, changes, i, now));
        }
        return List.copyOf(steps);
    }

    private static TimelineStep step(Payout payout, List<PayoutChange> changes, int index, Instant now) {
        PayoutChange change = changes.get(index);
        StateWords words = StateWords.of(change);
        if (change.kind() == PayoutChange.Kind.REMARK) {
            return new TimelineStep(change, words, null, false);
        }
        Instant next = nextState(changes, index);
        if (next != null) {
            // Calypso's answer brings two steps at one moment; the first of them has no length.
            Duration lasted = next.equals(change.at()) ? null : Duration.between(change.at(), next);
            return new TimelineStep(change, words, lasted, false);
        }
        return payout.isSettled()
                ? new TimelineStep(change, words, null, false)
                : new TimelineStep(change, words, Duration.between(change.at(), now), true);
    }

    private static @Nullable Instant nextState(List<PayoutChange> changes, int index) {
        return changes.subList(index + 1, changes.size()).stream()
                .filter(later -> later.kind() != PayoutChange.Kind.REMARK)
                .map(PayoutChange::at)
                .findFirst()
                .orElse(null);
    }

    /** {@code for 3 min 5 s}, {@code for 2 h so far}, or empty. */
    public String lastedText() {
        return lasted == null ? "" : "for " + length(lasted) + (soFar ? " so far" : "");
    }

    /** {@code under 1 s}, {@code 12 s}, {@code 3 min 5 s}, {@code 2 h 10 min}, {@code 4 d 3 h}. */
    public static String length(Duration length) {
        if (length.toSeconds() < 1) {
            return "under 1 s";
        }
        if (length.toMinutes() < 1) {
            return length.toSeconds() + " s";
        }
        if (length.toHours() < 1) {
            return length.toMinutes() + " min" + rest(length.toSecondsPart(), " s");
        }
        if (length.toDays() < 1) {
            return length.toHours() + " h" + rest(length.toMinutesPart(), " min");
        }
        return length.toDays() + " d" + rest(length.toHoursPart(), " h");
    }

    private static String rest(int part, String unit) {
        return part == 0 ? "" : " " + part + unit;
    }
}

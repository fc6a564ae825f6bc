package dev.coffer.ui.history;

import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutChange;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.ui.kit.StateText;
import dev.coffer.ui.kit.TimeText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words the timeline: every change, and how long the payout stayed in each state until the next one. */
final class TimelineText {
    private TimelineText() {}

    static List<TimelineEntry> of(Payout payout, List<PayoutChange> changes, Instant now, ZoneId zone) {
        List<TimelineEntry> entries = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            PayoutChange change = changes.get(i);
            StateText state = state(change);
            entries.add(new TimelineEntry(
                    TimeText.both(change.at(), zone),
                    state.label(),
                    change.detail() == null ? "" : change.detail(),
                    lasted(payout, changes, i, now),
                    state.tone()));
        }
        return List.copyOf(entries);
    }

    private static StateText state(PayoutChange change) {
        return switch (change.kind()) {
            case OUTBOX ->
                Arrays.stream(OutboxState.values())
                        .filter(state -> state.name().equals(change.to()))
                        .findFirst()
                        .map(StateText::of)
                        .orElseGet(() -> new StateText(change.to(), StateText.Tone.WAITING, ""));
            case REMOTE -> StateText.of(new PayoutState(change.to()));
            case REMARK -> new StateText("Remark: " + words(change.to()), StateText.Tone.CLOSED, "");
        };
    }

    private static String lasted(Payout payout, List<PayoutChange> changes, int index, Instant now) {
        PayoutChange change = changes.get(index);
        if (change.kind() == PayoutChange.Kind.REMARK) {
            return "";
        }
        Instant next = nextState(changes, index);
        if (next != null) {
            // Calypso's answer brings two steps at one moment; the first of them has no length.
            return next.equals(change.at()) ? "" : "for " + length(Duration.between(change.at(), next));
        }
        return payout.isSettled() ? "" : "for " + length(Duration.between(change.at(), now)) + " so far";
    }

    private static @Nullable Instant nextState(List<PayoutChange> changes, int index) {
        return changes.subList(index + 1, changes.size()).stream()
                .filter(later -> later.kind() != PayoutChange.Kind.REMARK)
                .map(PayoutChange::at)
                .findFirst()
                .orElse(null);
    }

    /** {@code under 1 s}, {@code 12 s}, {@code 3 min 5 s}, {@code 2 h 10 min}, {@code 4 d 3 h}. */
    static String length(Duration length) {
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

    private static String words(String subject) {
        return subject.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
    }
}

package dev.coffer.ui.history;

import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutChange;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.TimelineStep;
import dev.coffer.ui.kit.StateText;
import dev.coffer.ui.kit.TimeText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** Words the timeline: every change, and how long the payout stayed in each state until the next one. */
final class TimelineText {
    private TimelineText() {}

    static List<TimelineEntry> of(Payout payout, List<PayoutChange> changes, Instant now, ZoneId zone) {
        return TimelineStep.of(payout, changes, now).stream()
                .map(step -> entry(step, zone))
                .toList();
    }

    private static TimelineEntry entry(TimelineStep step, ZoneId zone) {
        PayoutChange change = step.change();
        return new TimelineEntry(
                TimeText.both(change.at(), zone),
                step.words().label(),
                change.detail() == null ? "" : change.detail(),
                step.lastedText(),
                tone(change));
    }

    private static StateText.Tone tone(PayoutChange change) {
        return switch (change.kind()) {
            case OUTBOX ->
                Arrays.stream(OutboxState.values())
                        .filter(state -> state.name().equals(change.to()))
                        .findFirst()
                        .map(state -> StateText.of(state).tone())
                        .orElse(StateText.Tone.WAITING);
            case REMOTE -> StateText.of(new PayoutState(change.to())).tone();
            case REMARK -> StateText.Tone.CLOSED;
        };
    }
}

package dev.coffer.ui.history;

import dev.coffer.core.payout.HistoryFilter.Group;
import dev.coffer.core.payout.HistorySummary;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.StateChoice;
import dev.coffer.ui.kit.StateText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The choices of the state filter in words: the groups that people ask for, then every single state in the order of a payout's life. */
final class StateLabels {
    private static final List<String> SINGLE = List.of(
            OutboxState.QUEUED.name(),
            OutboxState.SENDING.name(),
            OutboxState.UNCERTAIN.name(),
            PayoutState.CREATION_IN_PROGRESS.code(),
            PayoutState.CREATED.code(),
            PayoutState.PENDING_CONFIRMATION.code(),
            PayoutState.CONFIRMED.code(),
            PayoutState.IN_PROGRESS.code(),
            PayoutState.PARTIAL.code(),
            PayoutState.FAILED.code(),
            PayoutState.CANCELED.code(),
            OutboxState.REJECTED.name(),
            OutboxState.WITHDRAWN.name(),
            OutboxState.NEVER_ARRIVED.name());

    private StateLabels() {}

    /** States that only the server knows come last, as they are found in the history. */
    static List<StateChoice> all(HistorySummary.Choices found) {
        List<StateChoice> all = new ArrayList<>();
        Stream.of(Group.values()).map(StateChoice::of).forEach(all::add);
        SINGLE.stream().map(StateChoice::only).forEach(all::add);
        found.states().keySet().stream()
                .filter(choice -> choice.code() != null
                        && !all.contains(choice)
                        && !choice.code().equals(PayoutState.COMPLETED.code()))
                .sorted((one, other) -> label(one).compareTo(label(other)))
                .forEach(all::add);
        return all;
    }

    static String label(StateChoice choice) {
        String code = choice.code();
        if (code == null) {
            return label(choice.group());
        }
        for (OutboxState state : OutboxState.values()) {
            if (state.name().equals(code)) {
                return StateText.of(state).label();
            }
        }
        return StateText.of(new PayoutState(code)).label();
    }

    private static String label(Group group) {
        return switch (group) {
            case ALL -> "All states";
            case WAITING -> "Waiting";
            case COMPLETED -> "Completed";
            case NOT_PAID -> "Not paid";
            case NEEDS_ATTENTION -> "Needs attention";
            case SCHEDULED -> "Scheduled";
        };
    }
}

package dev.coffer.core.payout;

import static dev.coffer.core.payout.PayoutState.CANCELED;
import static dev.coffer.core.payout.PayoutState.COMPLETED;
import static dev.coffer.core.payout.PayoutState.CONFIRMED;
import static dev.coffer.core.payout.PayoutState.CREATED;
import static dev.coffer.core.payout.PayoutState.CREATION_IN_PROGRESS;
import static dev.coffer.core.payout.PayoutState.FAILED;
import static dev.coffer.core.payout.PayoutState.IN_PROGRESS;
import static dev.coffer.core.payout.PayoutState.PARTIAL;
import static dev.coffer.core.payout.PayoutState.PENDING_CONFIRMATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class PayoutStateTest {
    private static final PayoutState UNKNOWN = new PayoutState("TELEPORTED");
    private static final PayoutState OTHER_UNKNOWN = new PayoutState("LEVITATING");
    private static final Set<PayoutState> ENDS = Set.of(COMPLETED, FAILED, CANCELED, PARTIAL);
    private static final List<PayoutState> EVERY = List.of(
            CREATION_IN_PROGRESS,
            CREATED,
            PENDING_CONFIRMATION,
            CONFIRMED,
            IN_PROGRESS,
            COMPLETED,
            FAILED,
            CANCELED,
            PARTIAL,
            UNKNOWN,
            OTHER_UNKNOWN);

    /** Everything that may follow, apart from the four ends and unknown states, which may follow whatever is not final. */
    private static final Map<PayoutState, Set<PayoutState>> STEPS = Map.of(
            CREATION_IN_PROGRESS, Set.of(CREATED, PENDING_CONFIRMATION, CONFIRMED, IN_PROGRESS),
            CREATED, Set.of(PENDING_CONFIRMATION, CONFIRMED, IN_PROGRESS),
            PENDING_CONFIRMATION, Set.of(CONFIRMED, IN_PROGRESS),
            CONFIRMED, Set.of(IN_PROGRESS),
            IN_PROGRESS, Set.of());

    static Stream<Arguments> everyPair() {
        return EVERY.stream().flatMap(from -> EVERY.stream().map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("everyPair")
    void everyPairIsDecided(PayoutState from, PayoutState to) {
        assertThat(from.canBecome(to)).isEqualTo(allowed(from, to));
    }

    private static boolean allowed(PayoutState from, PayoutState to) {
        if (ENDS.contains(from) || from.equals(to)) {
            return false;
        }
        boolean involvesUnknown = !STEPS.containsKey(from) || (!ENDS.contains(to) && !STEPS.containsKey(to));
        return involvesUnknown
                || ENDS.contains(to)
                || STEPS.getOrDefault(from, Set.of()).contains(to);
    }

    @ParameterizedTest(name = "{0} is final: {1}")
    @MethodSource("finality")
    void onlyTheFourEndsAreFinal(PayoutState state, boolean expected) {
        assertThat(state.isFinal()).isEqualTo(expected);
    }

    static Stream<Arguments> finality() {
        return EVERY.stream().map(state -> Arguments.of(state, ENDS.contains(state)));
    }
}

package dev.coffer.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.payout.OutboxState;
import dev.coffer.sync.FaultMatrix.Fault;
import dev.coffer.sync.FaultMatrix.Line;
import dev.coffer.sync.Steps.Step;
import dev.coffer.ui.kit.StateText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every step and every fault. What is expected stands in {@code docs/fault-matrix.md}, so that page and program cannot drift apart: each
 * line of the page is a test, and a pair that the page forgets fails. After a change that is meant, {@code -Dfault.matrix.write=true}
 * writes the lines anew, to be read before they are believed.
 */
@Timeout(
        value = 1,
        unit = TimeUnit.MINUTES,
        threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // A sender that tries for ever.
final class FaultMatrixTest {
    private static final Path PAGE = Path.of("docs", "fault-matrix.md");
    private static final String BEGIN = "<!-- lines: checked by FaultMatrixTest -->";

    static Stream<Arguments> pairs() {
        return Arrays.stream(Step.values())
                .flatMap(step -> Arrays.stream(Fault.values()).map(fault -> Arguments.of(step, fault)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("pairs")
    void thePageSaysWhatHappens(Step step, Fault fault) throws IOException {
        Line line = FaultMatrix.of(step, fault);
        if (Boolean.getBoolean("fault.matrix.write")) {
            write();
        }
        assertThat(Files.readAllLines(PAGE)).contains(row(line.cells()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("pairs")
    void atMostOnePayoutWhateverThePersonDoes(Step step, Fault fault) {
        Line line = FaultMatrix.of(step, fault);
        assertThat(line.paid()).isLessThanOrEqualTo(1);
        boolean refused = line.ends().equals(StateText.of(OutboxState.REJECTED).label());
        assertThat(line.paid() == 1 || refused || line.mayInEnd().startsWith("send again"))
                .as("paid, refused, or a person decides")
                .isTrue();
        assertThat(FaultMatrix.paidAfterSendingAgain(step, fault)).isEqualTo(refused ? 0 : 1);
    }

    @Test
    void thePageHasALineForEachPairAndEveryWordOnIt() throws IOException {
        List<String> page = Files.readAllLines(PAGE);
        long lines = page.stream()
                .dropWhile(line -> !line.equals(BEGIN))
                .filter(line -> line.startsWith("| "))
                .skip(2)
                .count();
        assertThat(lines).isEqualTo((long) Step.values().length * Fault.values().length);
        for (OutboxState state : OutboxState.values()) {
            StateText text = StateText.of(state);
            assertThat(page).contains(row(List.of(state.name(), text.label(), text.sentence())));
        }
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static void write() throws IOException {
        List<String> page = new ArrayList<>(Files.readAllLines(PAGE).stream()
                .takeWhile(line -> !line.equals(BEGIN))
                .toList());
        page.add(BEGIN);
        page.add("");
        page.add("| the fault begins at | fault | ledger | the person sees | and may | it ends as | the person may then"
                + " | payouts at Calypso |");
        page.add("| --- | --- | --- | --- | --- | --- | --- | ---: |");
        for (Step step : Step.values()) {
            for (Fault fault : Fault.values()) {
                page.add(row(FaultMatrix.of(step, fault).cells()));
            }
        }
        Files.write(PAGE, page);
    }
}

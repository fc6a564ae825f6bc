package dev.coffer.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.BroughtIn;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.ui.kit.ExplorerLinks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The detail and the list as they stood, and how one gets there and back. */
class LookingBackTest {
    private final Desk desk = new Desk().everyState();
    private final PayoutDetailViewModel model = desk.detail(Runnable::run, Runnable::run);

    @Test
    void theDetailTellsNothingOfWhatCameLater() {
        Instant confirmed = confirmed(985);
        model.show(Desk.id(985));
        assertThat(detail().state().label()).isEqualTo("Completed");
        model.lookBack(confirmed.plusSeconds(100));
        PayoutDetail then = detail();
        assertThat(then.state().label()).isEqualTo("Confirmed");
        assertThat(then.past()).startsWith("As it stood on ").contains("Europe/Berlin", "UTC");
        assertThat(then.hash()).isNull();
        assertThat(then.raw()).isEmpty();
        assertThat(then.read()).isNull();
        assertThat(then.actions()).isEqualTo(PayoutActions.PAST);
        assertThat(then.timeline())
                .extracting(TimelineEntry::title)
                .containsExactly("Queued", "Sending", "Accepted", "Created", "Confirmed");
        assertThat(then.timeline().getLast().lasted()).isEqualTo("for 25 s so far");
        model.backToNow();
        assertThat(detail().state().label()).isEqualTo("Completed");
        assertThat(detail().past()).isEmpty();
    }

    @Test
    void beforeItWasEnteredThereIsNothingAndAWayBack() {
        model.show(Desk.id(985));
        model.lookBack(confirmed(985).minusMillis(1));
        assertThat(model.detailProperty().get()).isNull();
        assertThat(model.isTooEarly()).isTrue();
        assertThat(model.pastTitle()).startsWith("As it stood on ");
        model.backToNow();
        assertThat(model.isTooEarly()).isFalse();
        assertThat(model.detailProperty().get()).isNotNull();
    }

    @Test
    void whatHappensMeanwhileDoesNotChangeThePast() {
        model.show(Desk.id(984));
        model.lookBack(confirmed(984).plusSeconds(1));
        PayoutDetail then = detail();
        assertThat(then.state().label()).isEqualTo("Queued");
        Payout moved = Payouts.accepted(Payouts.queued(984, "USDC", "48000"), PayoutState.COMPLETED, Desk.HASH);
        desk.changed(moved);
        assertThat(detail()).isEqualTo(then);
    }

    @Test
    void aPayoutFromElsewhereSaysSo() {
        desk.past.marks.put(Desk.id(985), new BroughtIn.Mark("anna", Payouts.NOW));
        model.show(Desk.id(985));
        assertThat(detail().origin())
                .isEqualTo(
                        "Brought in by anna on 22 Nov 2026, 14:02:05 Europe/Berlin (+01:00) · 13:02:05 UTC, not issued here.");
        assertThat(fact("detail-issued-by")).startsWith("Not issued here");
        model.show(Desk.id(984));
        assertThat(detail().origin()).isEmpty();
        assertThat(fact("detail-issued-by")).isEqualTo("anna.berg");
    }

    @Test
    void anotherExecutionDateAtCalypsoIsTold() {
        Payout scheduled =
                Payouts.scheduled(Payouts.queued(700), "1 Dec 2026 09:00", Instant.parse("2026-12-01T08:00:00Z"));
        desk.with(Payouts.accepted(scheduled, PayoutState.CREATED, null));
        model.show(Desk.id(700));
        assertThat(fact("detail-execution")).contains("Typed: 1 Dec 2026 09:00 in Europe/Berlin");
        assertThat(fact("detail-execution-calypso")).isEqualTo("Calypso reports none");
        model.show(Desk.id(985));
        assertThat(detail().facts()).noneMatch(fact -> fact.id().equals("detail-execution-calypso"));
    }

    @Test
    void theLinkFollowsTheListOfExplorers() {
        model.show(Desk.id(985));
        assertThat(Objects.requireNonNull(detail().explorer()).getHost()).isEqualTo("etherscan.io");
        desk.explorers.choose(new ExplorerLinks(Map.of(Chain.ETHEREUM, "https://blockscan.example/tx/{hash}")));
        assertThat(Objects.requireNonNull(detail().explorer()).getHost()).isEqualTo("blockscan.example");
        desk.explorers.choose(new ExplorerLinks(Map.of()));
        assertThat(detail().explorer()).isNull();
    }

    @Test
    void aTimeIsReadExactlyOrRefused() {
        List<Instant> chosen = new ArrayList<>();
        AsOfChoice choice = new AsOfChoice(desk.clock, Payouts.BERLIN, chosen::add);
        choice.show();
        assertThat(chosen).as("the beginning of today").containsExactly(Instant.parse("2026-11-21T23:00:00Z"));
        choice.dateProperty().set("2026-11-22");
        choice.timeProperty().set("14:30");
        choice.show();
        assertThat(choice.problemProperty().get()).contains("still to come");
        choice.dateProperty().set("2026-03-29");
        choice.timeProperty().set("02:30");
        choice.show();
        assertThat(choice.problemProperty().get()).contains("does not exist");
        choice.dateProperty().set("2026-10-25");
        choice.show();
        assertThat(choice.twiceProperty().get()).containsExactly(ZoneOffset.ofHours(2), ZoneOffset.ofHours(1));
        assertThat(chosen).hasSize(1);
        choice.show(ZoneOffset.ofHours(1));
        assertThat(chosen).last().isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
        assertThat(choice.problemProperty().get()).isEmpty();
    }

    @Test
    void theListIsPagedAndStaysAsItWas() {
        Desk full = new Desk();
        for (long id = 1; id <= 450; id++) {
            full.with(Payouts.accepted(id, PayoutState.COMPLETED));
        }
        Waiting later = new Waiting();
        PayoutDetailViewModel detail = full.detail(Runnable::run, Runnable::run);
        AsOfViewModel list = new AsOfViewModel(
                full.past, detail, later, Runnable::run, Clock.fixed(Payouts.NOW, ZoneOffset.UTC), Payouts.BERLIN);
        list.lookBack(Payouts.NOW);
        assertThat(list.rows()).isEmpty();
        later.runOne();
        assertThat(list.rows()).hasSize(200);
        assertThat(list.countProperty().get()).isEqualTo("450 payouts were known here by then.");
        list.shown(10);
        assertThat(later.tasks).isEmpty();
        list.shown(170);
        list.shown(190);
        assertThat(later.tasks).hasSize(1);
        later.runOne();
        list.shown(399);
        later.runOne();
        assertThat(list.rows()).hasSize(450);
        list.selectedProperty().set(Desk.id(7));
        assertThat(Objects.requireNonNull(detail.detailProperty().get()).past())
                .isEqualTo(list.titleProperty().get());

        Instant seventh =
                Objects.requireNonNull(full.history.rows.get(Desk.id(7))).confirmedAt();
        list.lookBack(seventh);
        list.shown(199);
        later.runAll();
        assertThat(list.rows()).isNotEmpty().allMatch(row -> !row.entered().isAfter(seventh));
        assertThat(list.selectedProperty().get()).isNull();
    }

    @Test
    void anAnswerToAnEarlierQuestionIsDropped() {
        Waiting later = new Waiting();
        AsOfViewModel list = new AsOfViewModel(
                desk.past, model, later, Runnable::run, Clock.fixed(Payouts.NOW, ZoneOffset.UTC), Payouts.BERLIN);
        list.lookBack(Payouts.NOW);
        list.lookBack(Payouts.NOW.minus(Duration.ofDays(300)));
        later.runAll();
        assertThat(list.rows()).isEmpty();
        assertThat(list.countProperty().get()).isEqualTo("0 payouts were known here by then.");
    }

    @Test
    void aStateOfTheOutboxIsToldWhereCalypsoHadSaidNothing() {
        model.show(Desk.id(994));
        model.lookBack(confirmed(994).plusSeconds(2));
        assertThat(detail().state().label()).isEqualTo("Sending");
        assertThat(fact("detail-calypso-id")).isEqualTo("Not known then");
    }

    private Instant confirmed(long id) {
        return Objects.requireNonNull(desk.history.rows.get(Desk.id(id))).confirmedAt();
    }

    private PayoutDetail detail() {
        return Objects.requireNonNull(model.detailProperty().get());
    }

    private String fact(String id) {
        return detail().facts().stream()
                .filter(fact -> fact.id().equals(id))
                .findFirst()
                .orElseThrow()
                .value();
    }
}

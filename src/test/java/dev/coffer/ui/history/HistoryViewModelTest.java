package dev.coffer.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.money.Assets;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.RemotePayout;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryViewModelTest {
    private final Desk desk = new Desk();

    @Test
    void pagingBringsEachRowOnceAndStops() {
        LongStream.rangeClosed(1, 450).forEach(id -> desk.with(Payouts.queued(id)));
        HistoryViewModel model = read();
        assertThat(model.rows()).hasSize(200);
        model.shown(100);
        assertThat(model.rows()).hasSize(200);
        model.shown(180);
        assertThat(model.rows()).hasSize(400);
        model.shown(399);
        model.shown(449);
        assertThat(ids(model))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 450)
                        .map(id -> 451 - id)
                        .boxed()
                        .toList());
        assertThat(desk.history.pagesRead).isEqualTo(3);
    }

    @Test
    void rowsThatComeBetweenTwoPagesAreNeitherLostNorDoubled() {
        LongStream.rangeClosed(1, 300).forEach(id -> desk.with(Payouts.queued(id)));
        HistoryViewModel model = read();
        desk.changed(Payouts.queued(301), Payouts.in(150, OutboxState.SENDING), Payouts.in(50, OutboxState.SENDING));
        assertThat(ids(model)).hasSize(201).startsWith(301L);
        model.shown(200);
        assertThat(ids(model)).hasSize(301).doesNotHaveDuplicates();
        assertThat(model.rows().get(model.indexOf(new PayoutId(50))).state().label())
                .isEqualTo("Sending");
    }

    @Test
    void aChangeIsAppliedToItsRowOnly() {
        desk.with(Payouts.queued(1)).with(Payouts.queued(2)).with(Payouts.queued(3));
        HistoryViewModel model = read();
        model.selectedProperty().set(new PayoutId(2));
        List<String> events = new ArrayList<>();
        ListChangeListener<PayoutRow> watch = change -> {
            while (change.next()) {
                events.add(change.getFrom() + (change.wasReplaced() ? " replaced" : " added"));
            }
        };
        model.rows().addListener(watch);
        desk.changed(Payouts.accepted(2, PayoutState.COMPLETED), Payouts.queued(4));
        desk.changed(Payouts.accepted(2, PayoutState.COMPLETED));
        assertThat(events).containsExactly("1 replaced", "0 added");
        assertThat(ids(model)).containsExactly(4L, 3L, 2L, 1L);
        assertThat(model.selectedProperty().get()).isEqualTo(new PayoutId(2));
    }

    @Test
    void whatNoLongerMatchesLeavesExceptUnderTheHand() {
        desk.with(Payouts.queued(1)).with(Payouts.queued(2));
        HistoryViewModel model = read();
        model.choice().groupProperty().set(HistoryFilter.Group.WAITING);
        model.selectedProperty().set(new PayoutId(2));
        desk.changed(
                Payouts.accepted(1, PayoutState.COMPLETED),
                Payouts.accepted(2, PayoutState.COMPLETED),
                Payouts.accepted(3, PayoutState.COMPLETED));
        assertThat(ids(model)).containsExactly(2L);
        model.refresh();
        assertThat(ids(model)).isEmpty();
        assertThat(model.selectedProperty().get()).isEqualTo(new PayoutId(2));
        assertThat(model.emptyTextProperty().get()).isEqualTo("Nothing matches this filter.");
    }

    @Test
    void anAnswerToAnOldFilterIsDropped() {
        desk.with(Payouts.queued(1, "BTC", "1")).with(Payouts.queued(2));
        Waiting dbRead = new Waiting();
        Waiting screen = new Waiting();
        HistoryViewModel model = desk.model(dbRead, screen);
        screen.runAll();
        model.refresh();
        dbRead.runAll();
        model.choice().chainProperty().set(Chain.BITCOIN);
        screen.runAll();
        assertThat(model.rows()).isEmpty();
        dbRead.runAll();
        screen.runAll();
        assertThat(ids(model)).containsExactly(1L);
        dbRead.runAll();
        screen.runAll();
        assertThat(model.totalsProperty().get().rows()).isEqualTo("1 payout");
        assertThat(model.totalsProperty().get().perAsset()).hasSize(1);
    }

    @Test
    void aChangeThatOvertakesAPageIsNotUndoneByIt() {
        desk.with(Payouts.queued(1));
        Waiting dbRead = new Waiting();
        Waiting screen = new Waiting();
        HistoryViewModel model = desk.model(dbRead, screen);
        screen.runAll();
        model.refresh();
        dbRead.runAll();
        Runnable page = screen.tasks.remove();
        desk.changed(Payouts.accepted(1, PayoutState.COMPLETED));
        screen.runAll();
        page.run();
        assertThat(model.rows().getFirst().state().label()).isEqualTo("Completed");
    }

    @Test
    void typingIsReadAfterARestAndOnce() {
        desk.with(Payouts.queued(1)).with(Payouts.queued(12));
        HistoryViewModel model = read();
        int before = desk.history.pagesRead;
        model.choice().textProperty().set("clm-2026-0001");
        model.choice().textProperty().set("clm-2026-00012 ");
        assertThat(desk.history.pagesRead).isEqualTo(before);
        desk.later.runAll();
        assertThat(desk.history.pagesRead).isEqualTo(before + 1);
        assertThat(ids(model)).containsExactly(12L);
        model.choice().clear();
        desk.later.runAll();
        assertThat(desk.history.pagesRead).isEqualTo(before + 2);
        assertThat(ids(model)).containsExactly(12L, 1L);
    }

    @Test
    void choosingAChainDropsAnAssetOfAnother() {
        HistoryViewModel model = read();
        model.choice().assetProperty().set(Assets.of("USDT"));
        model.choice().chainProperty().set(Chain.TRON);
        assertThat(model.choice().assets()).extracting("code").containsExactly("TRX", "USDT_TRX");
        assertThat(model.choice().filterProperty().get().asset()).isNull();
        assertThat(model.emptyTextProperty().get()).isEqualTo("Nothing matches this filter.");
    }

    @ParameterizedTest
    @CsvSource({
        "TODAY, 2026-11-21T23:00:00Z,",
        "LAST_7_DAYS, 2026-11-15T23:00:00Z,",
        "LAST_MONTH, 2026-09-30T22:00:00Z, 2026-10-31T23:00:00Z",
        "THIS_YEAR, 2025-12-31T23:00:00Z,",
        "BETWEEN, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z"
    })
    void periodsAreDaysOfTheZoneOnTheScreen(Period period, Instant from, Instant until) {
        HistoryViewModel model = read();
        model.choice().firstDayProperty().set(java.time.LocalDate.parse("2026-03-29"));
        model.choice().lastDayProperty().set(java.time.LocalDate.parse("2026-03-29"));
        model.choice().periodProperty().set(period);
        assertThat(model.choice().filterProperty().get().from()).isEqualTo(from);
        assertThat(model.choice().filterProperty().get().until()).isEqualTo(until);
    }

    @Test
    void anUnreadableHistorySaysSoAndCanBeReadAgain() {
        desk.with(Payouts.queued(1));
        desk.history.broken = true;
        HistoryViewModel model = read();
        assertThat(model.problemProperty().get()).isNotNull();
        desk.history.broken = false;
        model.refresh();
        assertThat(model.problemProperty().get()).isNull();
        assertThat(ids(model)).containsExactly(1L);
    }

    @ParameterizedTest
    @CsvSource({
        "QUEUED, WAITING",
        "SENDING, WAITING",
        "ACCEPTED, WAITING",
        "REJECTED, NOT_PAID",
        "REJECTED, NEEDS_ATTENTION",
        "UNCERTAIN, NEEDS_ATTENTION"
    })
    void groupsHoldTheOutboxStatesTheyName(OutboxState state, HistoryFilter.Group group) {
        HistoryFilter filter = new HistoryFilter("", group, null, null, null, null);
        assertThat(FilterMatch.matches(filter, Payouts.in(1, state))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLETED, COMPLETED, true",
        "FAILED, NOT_PAID, true",
        "PARTIAL, NOT_PAID, true",
        "CANCELED, NOT_PAID, true",
        "TELEPORTED, WAITING, true",
        "TELEPORTED, NEEDS_ATTENTION, true",
        "TELEPORTED, NOT_PAID, false",
        "COMPLETED, WAITING, false",
        "FAILED, NEEDS_ATTENTION, true",
        "CREATED, SCHEDULED, false"
    })
    void groupsHoldTheRemoteStatesTheyName(String state, HistoryFilter.Group group, boolean held) {
        HistoryFilter filter = new HistoryFilter("", group, null, null, null, null);
        assertThat(FilterMatch.matches(filter, Payouts.accepted(1, new PayoutState(state))))
                .isEqualTo(held);
    }

    @Test
    void textIsFoundInEveryFieldThatPeopleKnow() {
        Payout payout = Payouts.accepted(Payouts.queued(2), PayoutState.COMPLETED, Desk.HASH);
        RemotePayout remote = payout.remote();
        assertThat(remote).isNotNull();
        for (String text : List.of(
                "0X52908400",
                "clm-2026-00002",
                "STORM",
                "8F2B6C11",
                payout.key().toString(),
                "982")) {
            HistoryFilter filter = new HistoryFilter(text, HistoryFilter.Group.ALL, null, null, null, null);
            assertThat(FilterMatch.matches(filter, payout)).as(text).isTrue();
        }
        HistoryFilter none = new HistoryFilter("hail", HistoryFilter.Group.ALL, null, null, null, null);
        assertThat(FilterMatch.matches(none, payout)).isFalse();
    }

    private HistoryViewModel read() {
        HistoryViewModel model = desk.model(Runnable::run, Runnable::run);
        model.refresh();
        return model;
    }

    private static List<Long> ids(HistoryViewModel model) {
        return model.rows().stream().map(row -> row.id().value()).toList();
    }
}

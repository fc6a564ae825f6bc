package dev.coffer.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.money.Assets;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.HistorySort;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.StateChoice;
import dev.coffer.core.quote.FiatRates;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryViewModelTest {
    private final Desk desk = new Desk();

    @Test
    void everyPositionIsThereAndOnlyWhatIsLookedAtIsRead() {
        LongStream.rangeClosed(1, 1_000).forEach(id -> desk.with(Payouts.queued(id)));
        HistoryViewModel model = read();
        assertThat(model.rows()).hasSize(1_000);
        assertThat(row(model, 0)).isEqualTo(1_000L);
        assertThat(model.rows().rowAt(500)).isNull();
        int before = desk.table.linesRead;
        model.shown(500);
        assertThat(row(model, 500)).isEqualTo(500L);
        model.shown(480);
        assertThat(desk.table.linesRead).isEqualTo(before + 1);
        model.shown(999);
        assertThat(row(model, 999)).isEqualTo(1L);
    }

    @Test
    void whatIsScrolledPastIsNotReadWhatIsReachedIs() {
        LongStream.rangeClosed(1, 1_000).forEach(id -> desk.with(Payouts.queued(id)));
        Waiting dbRead = new Waiting();
        HistoryViewModel model = desk.model(dbRead, Runnable::run);
        model.refresh();
        dbRead.runUntilEmpty();
        int before = desk.table.linesRead;
        for (int index = 100; index < 900; index += 10) {
            model.shown(index);
        }
        dbRead.runUntilEmpty();
        assertThat(desk.table.linesRead).isLessThanOrEqualTo(before + 3);
        assertThat(row(model, 890)).isEqualTo(110L);
    }

    @Test
    void rowsThatComeStandWhereTheyBelong() {
        LongStream.rangeClosed(1, 300).forEach(id -> desk.with(Payouts.queued(id)));
        HistoryViewModel model = read();
        desk.changed(Payouts.queued(301), Payouts.in(250, OutboxState.SENDING), Payouts.in(50, OutboxState.SENDING));
        assertThat(model.rows()).hasSize(301);
        assertThat(row(model, 0)).isEqualTo(301L);
        assertThat(state(model, 51)).isEqualTo("Sending");
        model.shown(251);
        assertThat(state(model, 251)).isEqualTo("Sending");
    }

    @Test
    void whoeverComesFromTheFormSeesThePayoutThatWasJustEntered() {
        desk.with(Payouts.queued(1));
        HistoryViewModel model = read();
        model.select(0, 1);
        model.reveal(new PayoutId(2));
        model.arrived(0);
        assertThat(model.selectedProperty().get()).isEqualTo(new PayoutId(2));
        assertThat(model.placedProperty().get().row()).isNegative();
        desk.changed(Payouts.queued(2));
        assertThat(model.placedProperty().get().row()).isZero();
        model.arrived(0);
        assertThat(model.selectedProperty().get()).isEqualTo(new PayoutId(2));
    }

    @Test
    void anAnswerAboutThePayoutBeforeDoesNotTakeTheSelectionBack() {
        desk.with(Payouts.queued(1));
        Waiting dbRead = new Waiting();
        HistoryViewModel model = desk.model(dbRead, Runnable::run);
        model.refresh();
        dbRead.runUntilEmpty();
        model.select(0, 1);
        model.placedProperty().subscribe(placed -> model.arrived(placed.row()));
        desk.changed(Payouts.queued(2));
        model.reveal(new PayoutId(2));
        dbRead.runUntilEmpty();
        assertThat(model.selectedProperty().get()).isEqualTo(new PayoutId(2));
        assertThat(model.placedProperty().get().row()).isZero();
    }

    @Test
    void aChangeTouchesItsSlotOnly() {
        desk.with(Payouts.queued(1)).with(Payouts.queued(2)).with(Payouts.queued(3));
        HistoryViewModel model = read();
        model.select(1, 1);
        assertThat(model.selectedProperty().get()).isEqualTo(new PayoutId(2));
        List<String> events = new ArrayList<>();
        ListChangeListener<RowSlot> watch = change -> events.add("list");
        model.rows().addListener(watch);
        RowSlot slot = model.rows().get(1);
        model.rows().forEach(it -> it.rowProperty().subscribe((before, now) -> events.add("slot " + it.index())));
        desk.changed(Payouts.accepted(2, PayoutState.COMPLETED));
        desk.changed(Payouts.accepted(2, PayoutState.COMPLETED));
        assertThat(events).containsExactly("slot 1");
        assertThat(model.rows().get(1)).isSameAs(slot);
        desk.changed(Payouts.queued(4));
        assertThat(model.rows()).hasSize(4);
        assertThat(model.placedProperty().get().row()).isEqualTo(2);
        assertThat(model.placedProperty().get().alike()).isTrue();
        assertThat(model.selectedProperty().get()).isEqualTo(new PayoutId(2));
    }

    @Test
    void whatNoLongerMatchesLeavesExceptUnderTheHand() {
        desk.with(Payouts.queued(1)).with(Payouts.queued(2));
        HistoryViewModel model = read();
        model.choice().stateProperty().set(StateChoice.of(HistoryFilter.Group.WAITING));
        model.select(0, 1);
        desk.changed(
                Payouts.accepted(1, PayoutState.COMPLETED),
                Payouts.accepted(2, PayoutState.COMPLETED),
                Payouts.accepted(3, PayoutState.COMPLETED));
        assertThat(model.rows()).hasSize(1);
        assertThat(row(model, 0)).isEqualTo(2L);
        model.refresh();
        assertThat(model.rows()).isEmpty();
        assertThat(model.placedProperty().get().row()).isNegative();
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
        for (int i = 0; i < 5; i++) {
            dbRead.runAll();
            screen.runAll();
        }
        assertThat(model.rows()).hasSize(1);
        assertThat(row(model, 0)).isEqualTo(1L);
        assertThat(model.totalsProperty().get().rows()).isEqualTo("1 payout");
        assertThat(model.totalsProperty().get().perAsset()).hasSize(1);
    }

    @Test
    void aChangeThatOvertakesAReadingIsNotUndoneByIt() {
        desk.with(Payouts.queued(1));
        Waiting dbRead = new Waiting();
        Waiting screen = new Waiting();
        HistoryViewModel model = desk.model(dbRead, screen);
        screen.runAll();
        model.refresh();
        dbRead.runAll();
        desk.changed(Payouts.accepted(1, PayoutState.COMPLETED));
        for (int i = 0; i < 5; i++) {
            screen.runAll();
            dbRead.runAll();
        }
        screen.runAll();
        assertThat(state(model, 0)).isEqualTo("Completed");
    }

    @Test
    void fiveHundredChangesAreOneReading() {
        LongStream.rangeClosed(1, 600).forEach(id -> desk.with(Payouts.queued(id)));
        Waiting dbRead = new Waiting();
        HistoryViewModel model = desk.model(dbRead, Runnable::run);
        model.refresh();
        dbRead.runUntilEmpty();
        int before = desk.table.linesRead;
        LongStream.rangeClosed(1, 500).forEach(id -> desk.changed(Payouts.in(id, OutboxState.SENDING)));
        dbRead.runUntilEmpty();
        assertThat(desk.table.linesRead).isLessThanOrEqualTo(before + 2);
        model.shown(599);
        dbRead.runUntilEmpty();
        assertThat(state(model, 599)).isEqualTo("Sending");
    }

    @Test
    void theLengthGrowsAsItIsLearned() {
        LongStream.rangeClosed(1, 300).forEach(id -> desk.with(Payouts.queued(id)));
        desk.table.knownAtFirst = 70;
        Waiting dbRead = new Waiting();
        HistoryViewModel model = desk.model(dbRead, Runnable::run);
        model.selectedProperty().set(new PayoutId(3));
        model.refresh();
        dbRead.runOne();
        assertThat(model.rows()).hasSize(70);
        dbRead.runUntilEmpty();
        assertThat(model.rows()).hasSize(300);
        assertThat(model.placedProperty().get().row()).isEqualTo(297);
    }

    @Test
    void nothingFoundYetIsNotNothing() {
        desk.with(Payouts.queued(1));
        desk.table.knownAtFirst = 0;
        Waiting dbRead = new Waiting();
        HistoryViewModel model = desk.model(dbRead, Runnable::run);
        model.refresh();
        dbRead.runOne();
        assertThat(model.rows()).isEmpty();
        assertThat(model.loadingProperty().get()).isFalse();
        assertThat(model.emptyTextProperty().get()).isEqualTo("Nothing found yet. Searching …");
        dbRead.runUntilEmpty();
        assertThat(model.rows()).hasSize(1);
        assertThat(model.emptyTextProperty().get()).isEqualTo("No payouts yet. New payout: Ctrl+N");
    }

    @Test
    void whatWasFoundStaysWhileItIsLookedForAnew() {
        LongStream.rangeClosed(1, 300).forEach(id -> desk.with(Payouts.queued(id)));
        desk.table.knownAtFirst = 0;
        desk.table.forgets = true;
        Waiting dbRead = new Waiting();
        HistoryViewModel model = desk.model(dbRead, Runnable::run);
        model.refresh();
        dbRead.runUntilEmpty();
        List<Integer> lengths = new ArrayList<>();
        model.rows().addListener((ListChangeListener<RowSlot>)
                change -> lengths.add(change.getList().size()));
        desk.changed(Payouts.in(297, OutboxState.SENDING));
        dbRead.runUntilEmpty();
        assertThat(lengths).allMatch(length -> length == 300);
        assertThat(state(model, 3)).isEqualTo("Sending");
        assertThat(model.emptyTextProperty().get()).isEqualTo("No payouts yet. New payout: Ctrl+N");
    }

    @Test
    void whatCouldNotBeLearnedIsLearnedLater() {
        LongStream.rangeClosed(1, 300).forEach(id -> desk.with(Payouts.queued(id)));
        desk.table.knownAtFirst = 70;
        Waiting dbRead = new Waiting();
        HistoryViewModel model = desk.model(dbRead, Runnable::run);
        model.refresh();
        dbRead.runOne();
        desk.table.broken = true;
        dbRead.runUntilEmpty();
        assertThat(model.problemProperty().get()).isNotNull();
        desk.table.broken = false;
        desk.changed(Payouts.in(3, OutboxState.SENDING));
        dbRead.runUntilEmpty();
        assertThat(model.rows()).hasSize(300);
    }

    @Test
    void anOrderIsAReadingAndADateIsGoneTo() {
        LongStream.rangeClosed(1, 300).forEach(id -> desk.with(Payouts.queued(id)));
        HistoryViewModel model = read();
        List<Integer> wentTo = new ArrayList<>();
        model.viewport(new Viewport() {
            @Override
            public int first() {
                return 0;
            }

            @Override
            public int last() {
                return 10;
            }

            @Override
            public void shift(int rows) {}

            @Override
            public void goTo(int row) {
                wentTo.add(row);
            }
        });
        model.sortProperty().set(new HistorySort(HistorySort.Column.CLAIM, false));
        assertThat(row(model, 0)).isEqualTo(1L);
        model.goTo(LocalDate.parse("2026-11-21"));
        assertThat(model.sortProperty().get()).isEqualTo(HistorySort.NEWEST_FIRST);
        Instant end = Instant.parse("2026-11-21T23:00:00Z");
        int expected = (int) LongStream.rangeClosed(1, 300)
                .filter(id -> !Payouts.queued(id).confirmedAt().isBefore(end))
                .count();
        assertThat(wentTo).containsExactly(0, 0, expected);
    }

    @Test
    void sumsAreEstimatedByTheLastRatesAndSayWhatTheyLeaveOut() {
        desk.with(Payouts.queued(1, "USDT", "100")).with(Payouts.queued(2, "BTC", "1"));
        HistoryViewModel model = read();
        assertThat(model.estimateProperty().get()).isNull();
        desk.rates.publish(Optional.of(
                new FiatRates("EUR", Map.of("USDT", new BigDecimal("0.92")), Payouts.NOW.minusSeconds(120))));
        assertThat(Objects.requireNonNull(model.estimateProperty().get()).text())
                .isEqualTo("≈ 92.00 EUR, without BTC · Bitcoin (rates of 2 min ago)");
    }

    @Test
    void amountsAreReadAsTheFormReadsThem() {
        HistoryViewModel model = read();
        model.choice().amount().leastProperty().set("1 250.50");
        model.choice().amount().mostProperty().set("1.250");
        desk.later.runAll();
        assertThat(model.choice().filterProperty().get().amount())
                .isEqualTo(new HistoryFilter.AmountRange(new BigDecimal("1250.5"), null));
        assertThat(model.choice().amount().mostProblemProperty().get()).contains("can mean");
    }

    @Test
    void aSavedViewIsTheSameNextTime() {
        desk.with(Payouts.queued(1));
        HistoryViewModel model = read();
        SavedViews views = new SavedViews(desk.memory);
        FilterSettings settings = new FilterSettings(
                "größe & 100 %",
                StateChoice.only("TELEPORTED"),
                Chain.TRON,
                Assets.of("USDT_TRX"),
                "anna.berg",
                new Days(Period.BETWEEN, LocalDate.parse("2026-01-01"), null),
                new HistoryFilter.AmountRange(new BigDecimal("0.000000000000000001"), null));
        views.save(new SavedView("Big = & ones", settings, new HistorySort(HistorySort.Column.AMOUNT, false)));
        views.save(new SavedView("Today", FilterSettings.of(Period.TODAY), HistorySort.NEWEST_FIRST));
        views.save(new SavedView("today", FilterSettings.ALL, HistorySort.NEWEST_FIRST));
        SavedViews again = new SavedViews(desk.memory);
        assertThat(again.own()).isEqualTo(views.own()).hasSize(2);
        SavedView view = again.own().getFirst();
        model.show(view.settings(), view.sort());
        assertThat(model.choice().settingsProperty().get()).isEqualTo(settings);
        assertThat(model.choice().filterProperty().get().from()).isEqualTo("2025-12-31T23:00:00Z");
        assertThat(ViewText.read("name=x&chain=MARS")).isEmpty();
        assertThat(ViewText.read("nonsense")).isEmpty();
    }

    @Test
    void theIndexIsBuiltBetweenOtherWritesAndGoesOnNextTime() {
        Waiting db = new Waiting();
        FasterSearch search = new FasterSearch(desk.search, db, Runnable::run);
        db.runAll();
        search.turnOn();
        db.runOne();
        List<String> order = new ArrayList<>();
        db.execute(() -> order.add("a payout is sent after " + desk.search.steps));
        db.runAll();
        assertThat(order).containsExactly("a payout is sent after 2");
        assertThat(search.progressProperty().get().isComplete()).isFalse();
        FasterSearch next = new FasterSearch(desk.search, Runnable::run, Runnable::run);
        assertThat(next.progressProperty().get().isComplete()).isTrue();
        next.turnOff();
        assertThat(next.progressProperty().get().on()).isFalse();
    }

    @Test
    void typingIsReadAfterARestAndOnce() {
        desk.with(Payouts.queued(1)).with(Payouts.queued(12));
        HistoryViewModel model = read();
        int before = desk.table.linesRead;
        model.choice().textProperty().set("clm-2026-0001");
        model.choice().textProperty().set("clm-2026-00012 ");
        assertThat(desk.table.linesRead).isEqualTo(before);
        desk.later.runAll();
        assertThat(desk.table.linesRead).isEqualTo(before + 1);
        assertThat(model.rows()).hasSize(1);
        assertThat(row(model, 0)).isEqualTo(12L);
        model.choice().clear();
        desk.later.runAll();
        assertThat(desk.table.linesRead).isEqualTo(before + 2);
        assertThat(model.rows()).hasSize(2);
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
        model.choice().firstDayProperty().set(LocalDate.parse("2026-03-29"));
        model.choice().lastDayProperty().set(LocalDate.parse("2026-03-29"));
        model.choice().periodProperty().set(period);
        assertThat(model.choice().filterProperty().get().from()).isEqualTo(from);
        assertThat(model.choice().filterProperty().get().until()).isEqualTo(until);
    }

    @Test
    void anUnreadableHistorySaysSoAndCanBeReadAgain() {
        desk.with(Payouts.queued(1));
        desk.table.broken = true;
        HistoryViewModel model = read();
        assertThat(model.problemProperty().get()).isNotNull();
        desk.table.broken = false;
        model.refresh();
        assertThat(model.problemProperty().get()).isNull();
        assertThat(row(model, 0)).isEqualTo(1L);
    }

    private HistoryViewModel read() {
        HistoryViewModel model = desk.model(Runnable::run, Runnable::run);
        model.refresh();
        return model;
    }

    private static @Nullable Long row(HistoryViewModel model, int index) {
        PayoutRow row = model.rows().rowAt(index);
        return row == null ? null : row.id().value();
    }

    private static String state(HistoryViewModel model, int index) {
        return Objects.requireNonNull(model.rows().rowAt(index)).state().label();
    }
}

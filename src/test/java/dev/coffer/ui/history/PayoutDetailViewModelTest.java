package dev.coffer.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.TimelineStep;
import dev.coffer.ui.kit.ExplorerLinks;
import dev.coffer.ui.kit.Route;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayoutDetailViewModelTest {
    private final Desk desk = new Desk().everyState();
    private final PayoutDetailViewModel model = desk.detail(Runnable::run, Runnable::run);
    private final PayoutDecisions decisions = desk.decisions(Runnable::run, Runnable::run);

    @ParameterizedTest
    @CsvSource({
        "995, true, false, false, false, Nothing was sent yet",
        "992, false, false, false, false, While it is being sent",
        "993, false, false, false, false, so far 2 look-ups over 3 min",
        "994, false, true, true, false, under the same key",
        "988, false, false, false, true, opens a new payout",
        "986, false, false, false, true, opens a new payout",
        "987, false, false, false, false, while a transaction hash is known",
        "985, false, false, false, false, ''",
        "989, false, false, false, false, ''",
        "977, false, false, false, false, ''",
        "975, false, false, false, false, ''",
        "976, false, false, false, false, ''"
    })
    void aButtonIsThereOnlyWhereItsActionIsPossible(
            long id, boolean withdraw, boolean resend, boolean close, boolean payAgain, String sentence) {
        PayoutActions actions = shown(id).actions();
        assertThat(actions.withdraw()).isEqualTo(withdraw);
        assertThat(actions.resend()).isEqualTo(resend);
        assertThat(actions.close()).isEqualTo(close);
        assertThat(actions.payAgain()).isEqualTo(payAgain);
        assertThat(actions.sentence()).contains(sentence);
        assertThat(actions.sentence().isEmpty()).isEqualTo(sentence.isEmpty());
    }

    @Test
    void aDecisionIsAskedForThenMade() {
        decisions.withdraw(Desk.id(995));
        decisions.resend(Desk.id(994));
        assertThat(outbox(995)).isEqualTo(OutboxState.WITHDRAWN);
        assertThat(outbox(994)).isEqualTo(OutboxState.QUEUED);
        assertThat(desk.dialogs.asked).hasSize(2);
        assertThat(decisions.problemProperty().get()).isNull();
        assertThat(decisions.busyProperty().get()).isFalse();
    }

    @Test
    void turningBackDecidesNothing() {
        desk.dialogs.reason = null;
        desk.dialogs.yes = false;
        decisions.withdraw(Desk.id(995));
        decisions.resend(Desk.id(994));
        decisions.close(Desk.id(994));
        assertThat(outbox(995)).isEqualTo(OutboxState.QUEUED);
        assertThat(outbox(994)).isEqualTo(OutboxState.UNCERTAIN);
    }

    @Test
    void aRefusalIsShownInASentence() {
        decisions.close(Desk.id(993));
        assertThat(outbox(993)).isEqualTo(OutboxState.UNCERTAIN);
        assertThat(Objects.requireNonNull(decisions.problemProperty().get()).sentence())
                .contains("look-ups");
        decisions.forget();
        assertThat(decisions.problemProperty().get()).isNull();
    }

    @Test
    void aDecisionUnderWayAdmitsNoSecond() {
        Waiting db = new Waiting();
        PayoutDecisions slow = desk.decisions(db, Runnable::run);
        slow.resend(Desk.id(994));
        slow.close(Desk.id(994));
        assertThat(db.tasks).hasSize(1);
        db.runAll();
        assertThat(outbox(994)).isEqualTo(OutboxState.QUEUED);
    }

    @Test
    void anAnswerAboutAPayoutNoLongerLookedAtIsDropped() {
        Waiting dbRead = new Waiting();
        PayoutDetailViewModel slow = desk.detail(dbRead, Runnable::run);
        slow.show(Desk.id(995));
        slow.show(Desk.id(986));
        dbRead.runAll();
        assertThat(Objects.requireNonNull(slow.detailProperty().get()).id()).isEqualTo(Desk.id(986));
        slow.show(Desk.id(995));
        slow.show(null);
        dbRead.runAll();
        assertThat(slow.detailProperty().get()).isNull();
    }

    @Test
    void itFollowsTheLedgerWithoutBeingAsked() {
        shown(995);
        desk.changed(Payouts.in(995, OutboxState.SENDING));
        desk.changed(Payouts.accepted(Payouts.queued(995), PayoutState.COMPLETED, Desk.HASH), Payouts.queued(996));
        PayoutDetail detail = Objects.requireNonNull(model.detailProperty().get());
        assertThat(detail.state().label()).isEqualTo("Completed");
        assertThat(detail.hash()).isEqualTo(Desk.HASH);
        assertThat(detail.explorer()).isEqualTo(URI.create("https://etherscan.io/tx/" + Desk.HASH));
        assertThat(detail.timeline())
                .extracting(TimelineEntry::title)
                .containsExactly("Queued", "Sending", "Accepted", "Created", "Confirmed", "Completed");
        assertThat(detail.timeline())
                .extracting(TimelineEntry::lasted)
                .containsExactly("for 2 s", "for 1 s", "", "for 1 min 12 s", "for 1 min 55 s", "");
    }

    @Test
    void whatIsOpenIsWordedAnewAsTimePassesAndWhatIsSettledIsNot() {
        shown(995);
        assertThat(desk.later.delays).containsExactly(PayoutDetailViewModel.BEAT);
        desk.later.runAll();
        assertThat(desk.later.tasks).hasSize(1);
        shown(985);
        desk.later.runAll();
        assertThat(desk.later.tasks).isEmpty();
    }

    @Test
    void everythingIsSaidInFull() {
        PayoutDetail failed = shown(986);
        assertThat(failed.notices().getFirst().text())
                .contains("did not hold enough", "“Insufficient balance on wallet”", "NOT_ENOUGH_FUNDS");
        assertThat(failed.notices().getLast().title()).isEqualTo("Resolved: GAS_SPIKE");
        assertThat(failed.address().text()).isEqualTo(Payouts.address(Chain.ETHEREUM));
        assertThat(fact(failed, "detail-fee")).isEqualTo("1.25 USDT · Ethereum");
        assertThat(fact(failed, "detail-fee-percentage")).startsWith("0.4 ");
        assertThat(fact(failed, "detail-confirmed")).contains("12:24:05", "Europe/Berlin", "11:24:05 UTC");
        assertThat(fact(shown(995), "detail-fee")).isEqualTo("Not known before Calypso names it");
        assertThat(fact(shown(991), "detail-execution"))
                .contains("1 Dec 2026, 09:00:00", "08:00:00 UTC", "1 Dec 2026 09:00 in Europe/Berlin");
        assertThat(shown(990).mismatch()).contains("12505");
        assertThat(shown(989).state().label()).isEqualTo("TELEPORTED");
        assertThat(shown(977).notices().getFirst().title()).isEqualTo("Canceled by Maria Kern (user u-17)");
        assertThat(shown(988).notices().getFirst().text()).contains("(code 014)", "7f3c9a12d0e84b55");
        assertThat(shown(985).raw()).contains("\"calypsoFee\":1.25");
    }

    @Test
    void linksLeadWhereTheySay() {
        DetailLinks links = desk.links();
        links.payAgain(Desk.id(986));
        links.useAsTemplate(Desk.id(986));
        links.open(Desk.id(7));
        assertThat(desk.routes)
                .containsExactly(
                        new Route.NewPayout(new PayoutId(986), true),
                        new Route.NewPayout(new PayoutId(986), false),
                        new Route.History(new PayoutId(7)));
    }

    @Test
    void onlyAPlainHashBecomesAnAddress() {
        for (Chain chain : Chain.values()) {
            assertThat(ExplorerLinks.PUBLIC.of(chain, Desk.HASH)).isPresent();
        }
        for (String hash : new String[] {"", "../../x", "abc", Desk.HASH + "?x=1", "0x 12345678901234567890"}) {
            assertThat(ExplorerLinks.PUBLIC.of(Chain.ETHEREUM, hash)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"0, under 1 s", "59, 59 s", "60, 1 min", "185, 3 min 5 s", "7800, 2 h 10 min", "356400, 4 d 3 h"})
    void lengthsAreWorded(long seconds, String words) {
        assertThat(TimelineStep.length(Duration.ofSeconds(seconds))).isEqualTo(words);
    }

    private PayoutDetail shown(long id) {
        model.show(Desk.id(id));
        return Objects.requireNonNull(model.detailProperty().get());
    }

    private OutboxState outbox(long id) {
        Payout payout = Objects.requireNonNull(desk.ledger.rows.get(Desk.id(id)));
        return payout.outbox().state();
    }

    private static String fact(PayoutDetail detail, String id) {
        return detail.facts().stream()
                .filter(fact -> fact.id().equals(id))
                .findFirst()
                .orElseThrow()
                .value();
    }
}

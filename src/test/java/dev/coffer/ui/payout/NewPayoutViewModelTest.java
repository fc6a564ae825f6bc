package dev.coffer.ui.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.ui.kit.Route;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NewPayoutViewModelTest {
    private final Bench bench = new Bench();

    @Test
    void confirmsOnceGoesToTheHistoryAndClearsTheForm() {
        bench.fill().armed().confirm();
        assertThat(bench.ledger.rows).hasSize(1);
        assertThat(bench.ledger.rows.getFirst().draft().wireComment()).isEqualTo("CLM-2026-0417: water damage");
        assertThat(bench.routes).containsExactly(new Route.History(new PayoutId(1)));
        assertThat(bench.form.fields().texts()).isEqualTo(bench.form.fields().empty());
        assertThat(bench.screen.stepProperty().get()).isInstanceOf(Step.Form.class);
    }

    @Test
    void whatWasShownIsSentWhateverTheFieldsDoMeanwhile() {
        ReviewViewModel review = bench.fill().armed();
        PayoutDraft shown = review.facts().draft();
        bench.form.fields().amount.set("9999");
        bench.form.fields().address.set(Bench.BOB);
        review.confirm();
        assertThat(bench.ledger.rows.getFirst().draft()).isEqualTo(shown);
    }

    @Test
    void aDoubleClickEntersOnePayout() {
        bench.fill();
        ReviewViewModel review = bench.armed();
        bench.db.held = true;
        review.confirm();
        review.confirm();
        review.confirm();
        assertThat(review.canConfirmProperty().get()).isFalse();
        assertThat(bench.db.waiting).hasSize(1);
        bench.db.release();
        review.confirm();
        assertThat(bench.ledger.entered).isEqualTo(1);
        assertThat(bench.routes).hasSize(1);
    }

    @Test
    void thereIsNoWayBackWhileItIsUnderWay() {
        bench.fill();
        ReviewViewModel review = bench.armed();
        bench.db.held = true;
        review.confirm();
        review.back();
        bench.screen.takeOver(new PayoutId(1), true);
        assertThat(bench.reviewOrNull()).isSameAs(review);
    }

    @Test
    void confirmIsArmedOnlyAfterTheAddressWasSeenAndEverythingTyped() {
        bench.fill().screen.review();
        ReviewViewModel review = bench.review();
        assertThat(review.asksChainName()).isTrue();
        assertThat(review.asksLastSix()).isTrue();
        review.chainNameProperty().set(" ethereum ");
        review.lastSixProperty().set("1beaed");
        assertThat(review.canConfirmProperty().get()).isFalse();
        assertThat(review.missingProperty().get()).contains("whole address");
        review.wholeAddressShown();
        assertThat(review.canConfirmProperty().get()).isTrue();
        review.chainNameProperty().set("Polygon");
        assertThat(review.canConfirmProperty().get()).isFalse();
        review.confirm();
        assertThat(bench.ledger.rows).isEmpty();
        review.chainNameProperty().set("Ethereum");
        review.lastSixProperty().set("1BeAee");
        assertThat(review.missingProperty().get()).contains("last six");
        assertThat(review.canConfirmProperty().get()).isFalse();
    }

    @Test
    void capitalsCountWhereTheyAreOtherCharacters() {
        bench.form.fields().chain.set(Chain.BITCOIN);
        bench.form.fields().asset.set(dev.coffer.core.money.Assets.of("BTC"));
        bench.form.fields().address.set("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa");
        bench.form.fields().amount.set("0.5");
        bench.form.fields().claimReference.set("CLM-9");
        bench.screen.review();
        ReviewViewModel review = bench.review();
        review.wholeAddressShown();
        review.chainNameProperty().set("Bitcoin");
        review.lastSixProperty().set("divfna");
        assertThat(review.canConfirmProperty().get()).isFalse();
        review.lastSixProperty().set("DivfNa");
        assertThat(review.canConfirmProperty().get()).isTrue();
    }

    @Test
    void aPaidReceiverOnAPaidChainIsNotAskedAgain() {
        bench.ledger.enterCompleted(Bench.draft(Bench.ALICE, "7", "CLM-OLD"), Bench.START);
        bench.fill().screen.review();
        assertThat(bench.review().asksChainName()).isFalse();
        assertThat(bench.review().asksLastSix()).isFalse();
    }

    @Test
    void aKnownReceiverOnANewChainIsAskedForTheChainOnly() {
        bench.ledger.enterCompleted(Bench.draft(Bench.ALICE, "7", "CLM-OLD"), Bench.START);
        bench.fill();
        bench.form.fields().chain.set(Chain.POLYGON);
        bench.form.fields().asset.set(dev.coffer.core.money.Assets.of("USDT_MATIC"));
        bench.screen.review();
        assertThat(bench.review().asksChainName()).isTrue();
        assertThat(bench.review().asksLastSix()).isFalse();
    }

    @Test
    void afterAFailureTheSameDraftIsConfirmedAgain() {
        bench.ledger.failures = 1;
        ReviewViewModel review = bench.fill().armed();
        review.confirm();
        assertThat(review.failureProperty().get()).isNotNull();
        assertThat(bench.form.fields().amount.get()).isEqualTo("1250.50");
        assertThat(bench.routes).isEmpty();
        assertThat(review.canConfirmProperty().get()).isTrue();
        review.confirm();
        assertThat(bench.ledger.rows).hasSize(1);
        assertThat(bench.ledger.rows.getFirst().draft())
                .isEqualTo(review.facts().draft());
        assertThat(bench.routes).hasSize(1);
    }

    @Test
    void aScheduleThatLapsedDuringTheReviewIsRefusedInTheLedger() {
        bench.fill();
        bench.form.fields().scheduled.set(true);
        bench.form.fields().date.set("2026-11-23");
        bench.form.fields().time.set("10:06");
        ReviewViewModel review = bench.armed();
        bench.pass(Duration.ofMinutes(10));
        review.confirm();
        assertThat(bench.ledger.rows).isEmpty();
        assertThat(review.failureProperty().get()).isNotNull();
    }

    @Test
    void anotherAccountCannotConfirmThisReview() {
        ReviewViewModel review = bench.fill().armed();
        bench.account = Optional.of("4712");
        review.confirm();
        assertThat(bench.ledger.rows).isEmpty();
        assertThat(review.failureProperty().get()).isNotNull();
    }

    @Test
    void withoutAnAccountNoReviewOpens() {
        bench.account = Optional.empty();
        bench.fill().screen.review();
        assertThat(bench.reviewOrNull()).isNull();
        assertThat(bench.screen.failureProperty().get()).isNotNull();
    }

    @Test
    void somethingSimilarIsShownFirstAndTheReasonStaysWithThePayout() {
        bench.ledger.enterUncertain(Bench.draft(Bench.ALICE, "1250.5", "CLM-OTHER"), Bench.START);
        bench.fill().screen.review();
        assertThat(bench.ledger.looks.getLast()).isEqualTo(Bench.START.minus(Duration.ofDays(30)));
        assertThat(bench.screen.stepProperty().get()).isInstanceOf(Step.Similar.class);
        SimilarViewModel similar = ((Step.Similar) bench.screen.stepProperty().get()).viewModel();
        assertThat(similar.rows()).hasSize(1);
        assertThat(similar.rows().getFirst().state().label()).isEqualTo("Outcome unknown");
        assertThat(similar.rows().getFirst().likeness()).isEqualTo("Same receiver and amount");
        similar.reasonProperty().set("   ");
        similar.goOn();
        assertThat(bench.reviewOrNull()).isNull();
        similar.reasonProperty().set(" second instalment ");
        similar.goOn();
        assertThat(bench.review().facts().draft().overrideReason()).isEqualTo("second instalment");
        bench.review().back();
        assertThat(bench.screen.stepProperty().get()).isInstanceOf(Step.Form.class);
    }

    @Test
    void theAnswerToAChangedFormOpensNothing() {
        bench.fill();
        bench.db.held = true;
        bench.screen.review();
        assertThat(bench.screen.canReviewProperty().get()).isFalse();
        bench.form.fields().amount.set("9");
        assertThat(bench.screen.canReviewProperty().get()).isTrue();
        bench.db.release();
        assertThat(bench.reviewOrNull()).isNull();
    }

    @Test
    void aLedgerThatCannotBeAskedOpensNoReview() {
        bench.ledger.lookFailures = 1;
        bench.fill().screen.review();
        assertThat(bench.reviewOrNull()).isNull();
        assertThat(bench.screen.failureProperty().get()).isNotNull();
        bench.screen.review();
        assertThat(bench.reviewOrNull()).isNotNull();
        assertThat(bench.screen.failureProperty().get()).isNull();
    }

    @Test
    void payAgainTakesTheReceiverAndNeverTheAmount() {
        Payout old = bench.ledger.enterCompleted(Bench.draft(Bench.BOB, "77", "CLM-7"), Bench.START);
        bench.fill();
        bench.screen.takeOver(old.id(), true);
        PayoutFields fields = bench.form.fields();
        assertThat(fields.address.get()).isEqualTo(Bench.BOB);
        assertThat(fields.amount.get()).isEmpty();
        assertThat(fields.claimReference.get()).isEqualTo("CLM-7");
        TakenOver taken = bench.screen.takenOverProperty().get();
        assertThat(taken).isNotNull();
        assertThat(taken.sentence()).contains("77 USDT · Ethereum");
        bench.screen.putBack();
        assertThat(fields.address.get()).isEqualTo(Bench.ALICE);
        assertThat(fields.amount.get()).isEqualTo("1250.50");
    }

    @Test
    void onlyAPayoutThatSurelyPaidNothingIsLinkedAsThePreviousAttempt() {
        Payout failed = bench.ledger.enterFailed(Bench.draft(Bench.BOB, "77", "CLM-7"), Bench.START);
        bench.screen.takeOver(failed.id(), true);
        bench.form.fields().amount.set("77");
        assertThat(draftAfterReason().previousAttempt()).isEqualTo(failed.id());

        Payout unknown = bench.ledger.enterUncertain(Bench.draft(Bench.BOB, "78", "CLM-8"), Bench.START);
        ((Step.Review) bench.screen.stepProperty().get()).viewModel().back();
        bench.screen.takeOver(unknown.id(), true);
        bench.form.fields().amount.set("78");
        assertThat(draftAfterReason().previousAttempt()).isNull();
    }

    @Test
    void aFeeThatWasOnItsWayStillComesIn() {
        bench.fill();
        bench.screen.review();
        assertThat(bench.review().previewProperty().get().line("fee").value()).isEqualTo("not known");
        bench.pause();
        assertThat(bench.review().previewProperty().get().line("fee").value()).isEqualTo("2 USDT · Ethereum");
    }

    private PayoutDraft draftAfterReason() {
        bench.screen.review();
        SimilarViewModel similar = ((Step.Similar) bench.screen.stepProperty().get()).viewModel();
        similar.reasonProperty().set("the first one failed");
        similar.goOn();
        return bench.review().facts().draft();
    }
}

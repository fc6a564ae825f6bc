package dev.coffer.ui.payout;

import dev.coffer.core.money.AmountText;
import dev.coffer.core.payee.PayeeId;
import dev.coffer.core.payout.CountEarlierPayments.Earlier;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.ui.failure.FailureText;
import dev.coffer.ui.kit.Navigator;
import dev.coffer.ui.kit.Route;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * One payout from the empty form to the ledger: form, look for similar ones, review, done. Only this class opens a review, and a review
 * shows the draft that was judged and looked up, whatever the fields do meanwhile.
 */
public final class NewPayoutViewModel {
    private static final FailureText NO_ACCOUNT = new FailureText(
            "Not connected",
            "Coffer does not know yet which account pays.",
            "Connect to Calypso under Settings first.");
    private static final FailureText OTHER_ACCOUNT = new FailureText(
            "The account has changed",
            "This review was opened for another account. Nothing was sent.",
            "Go back and review again.");

    private final PayoutFormViewModel form;
    private final PayoutDesk desk;
    private final Navigator navigator;
    private final LedgerDesk ledger;
    private final PayeeLink payees;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Step.Form());
    private final ReadOnlyBooleanWrapper canReview = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<@Nullable FailureText> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable TakenOver> takenOver = new ReadOnlyObjectWrapper<>();
    private PreviousAttempt previous = PreviousAttempt.NONE;
    private long newestLook;

    public NewPayoutViewModel(
            PayoutFormViewModel form,
            PayoutCases cases,
            PayoutExecutors executors,
            PayoutDesk desk,
            PayeeLink payees,
            Navigator navigator) {
        this.form = form;
        this.payees = payees;
        this.desk = desk;
        this.navigator = navigator;
        this.ledger = new LedgerDesk(cases, executors);
        form.onTyped(this::typed);
        form.previewProperty().addListener((observed, before, now) -> feeMayHaveCome(now));
    }

    /**
     * The form was filled from an earlier payout, or from the payee book.
     *
     * @param title    from where
     * @param sentence what was taken over and what was not
     * @param before   what stood in the form and can be put back; absent if nothing did
     */
    public record TakenOver(
            String title, String sentence, @Nullable PayoutTexts before) {}

    public PayoutFormViewModel form() {
        return form;
    }

    public PayeeLink payees() {
        return payees;
    }

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** False only while the ledger is being looked into: a form with problems may be reviewed, and then names them. */
    public ReadOnlyBooleanProperty canReviewProperty() {
        return canReview.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable FailureText> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable TakenOver> takenOverProperty() {
        return takenOver.getReadOnlyProperty();
    }

    /** Opens the review, or shows what stands against it; the answer is the first field to mend. */
    public Optional<FormField> review() {
        if (!canReview.get() || !(step.get() instanceof Step.Form)) {
            return Optional.empty();
        }
        failure.set(null);
        Optional<PayoutDraft> draft = form.finish(previous);
        if (draft.isEmpty()) {
            return form.judgement().firstProblem();
        }
        Optional<String> account = desk.account().get();
        if (account.isEmpty()) {
            failure.set(NO_ACCOUNT);
            return Optional.empty();
        }
        long number = ++newestLook;
        canReview.set(false);
        ledger.before(
                draft.get(),
                (similar, earlier) -> looked(number, facts(draft.get(), account.get(), similar, earlier)),
                text -> lookFailed(number, text));
        return Optional.empty();
    }

    /** Fills the form from an earlier payout: receiver, asset and claim, never the amount. A review that is under way stays. */
    public void takeOver(PayoutId template) {
        if (step.get() instanceof Step.Review review
                && review.viewModel().underWayProperty().get()) {
            return;
        }
        long number = ++newestLook;
        canReview.set(true);
        failure.set(null);
        ledger.template(
                template,
                found -> {
                    if (number == newestLook) {
                        found.ifPresent(this::fill);
                    }
                },
                text -> lookFailed(number, text));
    }

    /** Begins a payout to a payee of the book: chain and address, nothing else. A review that is under way stays. */
    public void pay(PayeeId payee) {
        if (step.get() instanceof Step.Review review
                && review.viewModel().underWayProperty().get()) {
            return;
        }
        PayoutTexts before = form.fields().texts();
        step.set(new Step.Form());
        previous = PreviousAttempt.NONE;
        form.set(form.fields().empty());
        if (payees.choose(payee) && before.isWorthKeeping()) {
            takenOver.set(new TakenOver(
                    "Pay a payee",
                    "Chain and address come from the payee book. Type the rest from the claim file.",
                    before));
        }
    }

    /** Undoes {@link #takeOver} and {@link #pay}. */
    public void putBack() {
        TakenOver taken = takenOver.get();
        if (taken != null && taken.before() != null) {
            previous = PreviousAttempt.NONE;
            form.set(taken.before());
            payees.forget();
        }
    }

    private void fill(Payout payout) {
        PayoutTexts before = form.fields().texts();
        PayoutDraft was = payout.draft();
        PayoutTexts empty = form.fields().empty();
        step.set(new Step.Form());
        previous = new PreviousAttempt(payout);
        form.set(new PayoutTexts(
                was.chain(),
                was.amount().asset(),
                was.depositAddress().text(),
                "",
                was.claimReference(),
                "",
                empty.when()));
        payees.forget();
        takenOver.set(new TakenOver(
                "Pay again",
                "Receiver, asset and claim reference come from payout " + payout.id() + " over "
                        + AmountText.labelled(was.amount()) + ". Type the amount from the claim file.",
                before.isWorthKeeping() ? before : null));
    }

    private ReviewFacts facts(PayoutDraft draft, String account, List<Payout> similar, Earlier earlier) {
        Instant now = desk.clock().instant();
        Judgement judged = form.judgement();
        List<String> remarks = Stream.concat(
                        payees.warnings().stream(),
                        Arrays.stream(FormField.values())
                                .filter(field ->
                                        !form.note(field).remarkProperty().get().isEmpty())
                                .map(field -> field.label() + ": "
                                        + form.note(field).remarkProperty().get()))
                .toList();
        Figures figures = form.figures();
        return new ReviewFacts(
                draft,
                account,
                PreviewText.of(judged, form.fee(), figures, desk.zone(), now),
                PreviewText.estimate(draft.amount(), figures.rates(), now),
                earlier,
                similar,
                remarks);
    }

    private void looked(long number, ReviewFacts facts) {
        if (number != newestLook) {
            return;
        }
        canReview.set(true);
        if (facts.similar().isEmpty()) {
            lookAtPayee(facts);
        } else {
            step.set(new Step.Similar(new SimilarViewModel(facts, desk.zone(), this::lookAtPayee, this::backToForm)));
        }
    }

    private void lookFailed(long number, FailureText text) {
        if (number == newestLook) {
            canReview.set(true);
            failure.set(text);
        }
    }

    private void lookAtPayee(ReviewFacts facts) {
        payees.cooling(facts.draft())
                .ifPresentOrElse(
                        cooling -> step.set(new Step.Cooling(
                                new CoolingViewModel(facts, cooling, desk, this::openReview, this::backToForm))),
                        () -> openReview(facts));
    }

    private void openReview(ReviewFacts facts) {
        String payee = payees.owner(facts.draft().depositAddress());
        step.set(new Step.Review(new ReviewViewModel(facts, payee, this::submit, this::entered, this::backToForm)));
    }

    private void submit(ReviewFacts facts, Consumer<Payout> entered, Consumer<FailureText> failed) {
        if (!desk.account().get().equals(Optional.of(facts.account()))) {
            failed.accept(OTHER_ACCOUNT);
            return;
        }
        ledger.enter(facts, form.figures().decisive(desk.clock().instant()), entered, failed);
    }

    private void entered(Payout payout) {
        previous = PreviousAttempt.NONE;
        form.set(form.fields().empty());
        takenOver.set(null);
        step.set(new Step.Form());
        navigator.go(new Route.History(payout.id()));
    }

    /** A fee that was still being asked for when the review opened is filled in; nothing else there ever changes. */
    private void feeMayHaveCome(Preview now) {
        if (step.get() instanceof Step.Review review
                && form.fee() instanceof FeeState.Known known
                && known.amount().equals(review.viewModel().facts().draft().amount())) {
            review.viewModel().feeAnswered(now);
        }
    }

    private void backToForm() {
        step.set(new Step.Form());
    }

    /** What is being looked up no longer stands in the form, so its answer opens nothing. */
    private void typed() {
        newestLook++;
        canReview.set(true);
        failure.set(null);
        takenOver.set(null);
    }
}

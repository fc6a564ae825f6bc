package dev.coffer.ui.payout;

import dev.coffer.core.payee.PayeeId;
import dev.coffer.core.payout.PastPayments.Past;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutTexts;
import dev.coffer.core.payout.SavedDraft;
import dev.coffer.ui.failure.FailureText;
import dev.coffer.ui.kit.Navigator;
import dev.coffer.ui.kit.Route;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    private final DraftKeeper keeper;
    private final DraftsViewModel drafts;
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
            DraftKeeper keeper,
            Navigator navigator) {
        this.form = form;
        this.payees = payees;
        this.desk = desk;
        this.navigator = navigator;
        this.keeper = keeper;
        this.drafts = new DraftsViewModel(keeper, desk.clock(), this::open);
        this.ledger = new LedgerDesk(cases, executors);
        form.onTyped(this::typed);
        form.previewProperty().addListener((observed, before, now) -> feeMayHaveCome(now));
    }

    public PayoutFormViewModel form() {
        return form;
    }

    public PayeeLink payees() {
        return payees;
    }

    public DraftsViewModel drafts() {
        return drafts;
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
        Optional<String> account = desk.account().get();
        UUID draftId = keeper.reviewed(form.fields().texts(), account);
        Optional<PayoutDraft> draft = form.finish(draftId, previous);
        if (draft.isEmpty()) {
            return form.judgement().firstProblem();
        }
        if (account.isEmpty()) {
            failure.set(NO_ACCOUNT);
            return Optional.empty();
        }
        keeper.save();
        long number = ++newestLook;
        canReview.set(false);
        ledger.before(
                draft.get(),
                (similar, earlier) -> looked(number, facts(draft.get(), account.get(), similar, earlier)),
                text -> lookFailed(number, text));
        return Optional.empty();
    }

    /**
     * Fills the form from an earlier payout, never the amount. A review that is under way stays.
     *
     * @param secondAttempt whether the earlier payout is to be replaced, or is a pattern for another claim
     */
    public void takeOver(PayoutId template, boolean secondAttempt) {
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
                        found.ifPresent(payout -> fill(payout, secondAttempt));
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
        keeper.begin();
        step.set(new Step.Form());
        previous = PreviousAttempt.NONE;
        form.set(form.fields().empty());
        if (payees.choose(payee) && before.isWorthKeeping()) {
            takenOver.set(TakenOver.ofPayee(before));
        }
        drafts.look();
    }

    /** Undoes {@link #takeOver} and {@link #pay}. */
    public void putBack() {
        TakenOver taken = takenOver.get();
        if (taken != null && taken.before() != null) {
            previous = PreviousAttempt.NONE;
            keeper.takeBack();
            form.set(taken.before());
            payees.forget();
            drafts.look();
        }
    }

    /** Puts a draft into the form; what stands there is kept as a draft itself. */
    private void open(SavedDraft draft) {
        newestLook++;
        canReview.set(true);
        failure.set(null);
        previous = PreviousAttempt.NONE;
        keeper.resume(draft.draftId());
        form.set(draft.texts());
        step.set(new Step.Form());
        payees.forget();
        drafts.look();
    }

    private void fill(Payout payout, boolean secondAttempt) {
        PayoutTexts before = form.fields().texts();
        keeper.begin();
        step.set(new Step.Form());
        previous = secondAttempt ? new PreviousAttempt(payout) : PreviousAttempt.NONE;
        form.set(TakenOver.texts(payout, secondAttempt, form.fields().empty()));
        payees.forget();
        takenOver.set(TakenOver.of(payout, secondAttempt, before.isWorthKeeping() ? before : null));
        drafts.look();
    }

    private ReviewFacts facts(PayoutDraft draft, String account, List<Payout> similar, Past earlier) {
        Instant now = desk.clock().instant();
        Judgement judged = form.judgement();
        List<String> remarks = Stream.concat(
                        payees.warnings().stream(),
                        Arrays.stream(FormField.values())
                                .flatMap(field -> Stream.of(
                                                form.note(field)
                                                        .warningProperty()
                                                        .get(),
                                                form.note(field)
                                                        .remarkProperty()
                                                        .get())
                                        .filter(said -> !said.isEmpty())
                                        .map(said -> field.label() + ": " + said)))
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
        keeper.submitted();
        ledger.enter(facts, form.figures().decisive(desk.clock().instant()), entered, failed);
    }

    private void entered(Payout payout) {
        previous = PreviousAttempt.NONE;
        keeper.entered();
        form.set(form.fields().empty());
        takenOver.set(null);
        step.set(new Step.Form());
        drafts.look();
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
        form.lookAgain();
        step.set(new Step.Form());
    }

    /** What is being looked up no longer stands in the form, so its answer opens nothing. */
    private void typed() {
        newestLook++;
        canReview.set(true);
        failure.set(null);
        takenOver.set(null);
        keeper.typed(form.fields().texts());
    }
}

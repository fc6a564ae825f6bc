package dev.coffer.ui.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutTexts;
import dev.coffer.core.payout.SavedDraft;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A form that was begun is there again after a crash; one that was paid never is. */
class DraftsTest {
    private final Bench bench = new Bench();
    private final PayoutFields fields = bench.form.fields();

    @Test
    void isSavedWhenThePersonPausesAndOncePerPause() {
        bench.fill();
        assertThat(bench.drafts.newest()).isEmpty();
        pause();
        assertThat(texts()).containsExactly(fields.texts());
        fields.amount.set("12");
        pause();
        assertThat(texts()).containsExactly(fields.texts());
    }

    @Test
    void anEmptiedFormIsNoDraft() {
        bench.fill();
        pause();
        fields.clear();
        pause();
        assertThat(bench.drafts.newest()).isEmpty();
    }

    @Test
    void endsWithItsPayoutWhateverWasStillToBeSaved() {
        ReviewViewModel review = bench.fill().armed();
        assertThat(bench.drafts.newest()).hasSize(1);
        review.confirm();
        assertThat(bench.ledger.rows).hasSize(1);
        pause();
        assertThat(bench.drafts.newest()).isEmpty();
        bench.screen.drafts().look();
        assertThat(bench.screen.drafts().rowsProperty().get()).isEmpty();
    }

    /** The ledger took it, but the answer was lost; the person goes back and changes the amount. */
    @Test
    void whatWasHandedInUnderAnIdentityIsNeverChangedUnderIt() {
        ReviewViewModel review = bench.fill().armed();
        UUID first = review.facts().draft().draftId();
        bench.ledger.failures = 1;
        review.confirm();
        review.back();
        assertThat(bench.armed().facts().draft().draftId()).isEqualTo(first);
        bench.review().back();
        fields.amount.set("9");
        assertThat(bench.armed().facts().draft().draftId()).isNotEqualTo(first);
        pause();
        assertThat(bench.drafts.newest()).hasSize(1);
    }

    @Test
    void anotherAccountIsAnotherPayout() {
        ReviewViewModel review = bench.fill().armed();
        UUID first = review.facts().draft().draftId();
        bench.ledger.failures = 1;
        review.confirm();
        review.back();
        bench.account = Optional.of("4712");
        assertThat(bench.armed().facts().draft().draftId()).isNotEqualTo(first);
    }

    @Test
    void theListShowsTheOthersNewestFirst() {
        UUID old = draft("1.5", "CLM-OLD");
        bench.pass(Duration.ofMinutes(5));
        draft("nonsense", "CLM-NEW");
        bench.pass(Duration.ofMinutes(2));
        bench.fill();
        pause();
        bench.screen.drafts().look();
        List<DraftsViewModel.Row> rows = bench.screen.drafts().rowsProperty().get();
        assertThat(rows)
                .extracting(DraftsViewModel.Row::note)
                .containsExactly("CLM-NEW · 2 min ago", "CLM-OLD · 7 min ago");
        assertThat(rows)
                .extracting(DraftsViewModel.Row::payout)
                .containsExactly("“nonsense” · USDT · Ethereum", "1.5 USDT · Ethereum");
        assertThat(rows.getLast().draft().draftId()).isEqualTo(old);
    }

    @Test
    void openingOneKeepsWhatStoodInTheForm() {
        UUID saved = draft("1.5", "CLM-OLD");
        bench.fill();
        bench.screen.drafts().look();
        DraftsViewModel.Row row = bench.screen.drafts().rowsProperty().get().getFirst();
        bench.screen.drafts().open(row);
        assertThat(fields.texts()).isEqualTo(row.draft().texts());
        assertThat(bench.screen.drafts().rowsProperty().get())
                .extracting(other -> other.draft().texts().claimReference())
                .containsExactly("CLM-2026-0417");
        bench.screen.review();
        assertThat(bench.review().facts().draft().draftId()).isEqualTo(saved);
    }

    @Test
    void aDeletedOneCanBeBroughtBack() {
        draft("1.5", "CLM-OLD");
        DraftsViewModel drafts = bench.screen.drafts();
        drafts.look();
        DraftsViewModel.Row row = drafts.rowsProperty().get().getFirst();
        drafts.delete(row);
        assertThat(drafts.rowsProperty().get()).isEmpty();
        assertThat(drafts.deletedProperty().get()).isEqualTo(row);
        drafts.undo();
        assertThat(drafts.rowsProperty().get()).containsExactly(row);
        assertThat(drafts.deletedProperty().get()).isNull();
    }

    @Test
    void aTemplateTakesReceiverAssetAndCommentAndIsNoSecondAttempt() {
        Payout failed = bench.ledger.enterFailed(Bench.draft(Bench.BOB, "12.5", "CLM-7"), Bench.START);
        bench.fill();
        bench.screen.takeOver(failed.id(), false);
        assertThat(fields.address.get()).isEqualTo(Bench.BOB);
        assertThat(fields.amount.get()).isEmpty();
        assertThat(fields.claimReference.get()).isEmpty();
        TakenOver taken = bench.screen.takenOverProperty().get();
        assertThat(taken).isNotNull();
        assertThat(taken.sentence()).contains("Last time 12.5 USDT · Ethereum");
        assertThat(bench.screen.drafts().rowsProperty().get()).hasSize(1);
        bench.screen.putBack();
        assertThat(fields.claimReference.get()).isEqualTo("CLM-2026-0417");
        pause();
        assertThat(texts()).containsExactly(fields.texts());
        bench.screen.takeOver(failed.id(), false);
        fields.amount.set("12.5");
        fields.claimReference.set("CLM-8");
        bench.screen.review();
        ((Step.Similar) bench.screen.stepProperty().get())
                .viewModel()
                .reasonProperty()
                .set("another claim");
        ((Step.Similar) bench.screen.stepProperty().get()).viewModel().goOn();
        assertThat(bench.review().facts().draft().previousAttempt()).isNull();
    }

    @Test
    void aDiskThatWillNotKeepDraftsIsSaidAndStopsNothing() {
        bench.drafts.failures = 1;
        bench.fill();
        pause();
        assertThat(bench.screen.drafts().troubleProperty().get()).isNotNull();
        fields.amount.set("12");
        pause();
        assertThat(bench.screen.drafts().troubleProperty().get()).isNull();
        assertThat(bench.drafts.newest()).hasSize(1);
    }

    private UUID draft(String amount, String claim) {
        PayoutTexts empty = fields.empty();
        UUID id = UUID.randomUUID();
        bench.drafts.save(new SavedDraft(
                id,
                bench.now,
                new PayoutTexts(
                        dev.coffer.core.money.Chain.ETHEREUM, Bench.USDT, Bench.BOB, amount, claim, "", empty.when())));
        return id;
    }

    private List<PayoutTexts> texts() {
        return bench.drafts.newest().stream().map(SavedDraft::texts).toList();
    }

    /** Only what was asked for last still runs, as after a real pause. */
    private void pause() {
        if (!bench.keeping.isEmpty()) {
            Runnable due = bench.keeping.getLast();
            bench.keeping.clear();
            due.run();
        }
    }
}

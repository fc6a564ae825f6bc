package dev.coffer.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.payout.FindSimilarPayouts;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutTexts;
import dev.coffer.core.payout.SavedDraft;
import dev.coffer.core.payout.SubmitPayout;
import dev.coffer.support.Payouts;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** A draft that comes back out of a backup stands for the payout that it became. */
final class RestoredDraftTest extends OnDisk {

    /** Backup while the form is filled; confirm, sent; disk damaged, restore; the draft is offered again and confirmed again. */
    @Test
    void aDraftThatARestoreBringsBackIsNotASecondPayment() {
        PayoutDraft draft = Payouts.draft();
        PayoutTexts texts = new PayoutTexts(
                draft.chain(),
                draft.amount().asset(),
                draft.depositAddress().text(),
                "12.5",
                "CLM-2041",
                "Water damage",
                new PayoutTexts.When(false, "", "", ZoneOffset.UTC, null));
        new SqliteDraftBook(database).save(new SavedDraft(draft.draftId(), Samples.NOON, texts));
        Path backup = new Backups(backups, CLOCK).take(file);

        Payout first = new SubmitPayout(ledger, CLOCK, "anna").submit(draft, "acme", null);
        assertThat(new SqliteDraftBook(database).newest()).isEmpty();

        database.close();
        new Restore(new Backups(backups, CLOCK), CLOCK).from(backup, file);
        open();
        assertThat(new SqliteDraftBook(database).newest())
                .extracting(SavedDraft::draftId)
                .containsExactly(draft.draftId());
        assertThat(new FindSimilarPayouts(ledger, CLOCK).find(draft))
                .as("nothing warns")
                .isEmpty();
        Payout second = new SubmitPayout(ledger, CLOCK, "anna").submit(draft, "acme", null);
        assertThat(second.key())
                .as("same draft, same key: Calypso would refuse the second")
                .isEqualTo(first.key());
    }
}

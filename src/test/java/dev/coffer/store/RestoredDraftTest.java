package dev.coffer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.BroughtIn;
import dev.coffer.core.payout.FindSimilarPayouts;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.PayoutTexts;
import dev.coffer.core.payout.RemotePayout;
import dev.coffer.core.payout.SavedDraft;
import dev.coffer.core.payout.SubmitPayout;
import dev.coffer.support.Payouts;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** A draft that comes back out of a backup stands for the payout that it became. */
final class RestoredDraftTest extends OnDisk {

    private static PayoutTexts texts(PayoutDraft draft) {
        return new PayoutTexts(
                draft.chain(),
                draft.amount().asset(),
                draft.depositAddress().text(),
                "12.5",
                "CLM-2041",
                "Water damage",
                new PayoutTexts.When(false, "", "", ZoneOffset.UTC, null));
    }

    private static RemotePayout atCalypso(PayoutDraft draft) {
        Payout sent = new Payout(
                new PayoutId(1),
                new IdempotencyKey(draft.draftId()),
                draft,
                "acme",
                "anna",
                Samples.NOON,
                Outbox.queued(Samples.NOON),
                null,
                null,
                null,
                null);
        return Payouts.remote(sent, PayoutState.COMPLETED);
    }

    private Payout broughtIn(RemotePayout remote, PayoutDraft draft) {
        return new SqliteForeignLedger(database)
                .enter(new BroughtIn(remote, draft.depositAddress(), "acme", "", "ann", Samples.NOON));
    }

    /** What the notice of a restore asks for: the missing payout is brought in, by its key. Its draft is none any more. */
    @Test
    void aDraftWhosePayoutWasBroughtInIsNotOfferedNorEntered() {
        PayoutDraft draft = Payouts.draft();
        SqliteDraftBook drafts = new SqliteDraftBook(database);
        drafts.save(new SavedDraft(draft.draftId(), Samples.NOON, texts(draft)));
        Payout payout = broughtIn(atCalypso(draft), draft);
        assertThat(drafts.newest()).isEmpty();
        drafts.save(new SavedDraft(draft.draftId(), Samples.NOON, texts(draft)));
        assertThat(drafts.newest()).as("saved late").isEmpty();
        assertThatThrownBy(() -> new SubmitPayout(ledger, CLOCK, "anna").submit(draft, "acme", null))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("entered before as payout " + payout.id());
    }

    /** Calypso may not tell the key of what is brought in; then the draft is entered, refused as used, and adopted. */
    @Test
    void twoRowsForOnePayoutSaySo() {
        PayoutDraft draft = Payouts.draft();
        RemotePayout remote = atCalypso(draft);
        Payout first = broughtIn(withoutKey(remote), draft);
        Payout again = new SubmitPayout(ledger, CLOCK, "anna").submit(draft, "acme", null);
        Outbox sending = again.outbox().sending(Samples.NOON);
        assertThat(ledger.move(again.id(), again.outbox(), sending)).isPresent();
        Payout adopted = ledger.accept(again.id(), sending, sending.accepted(Samples.NOON), remote, null)
                .orElseThrow();
        assertThat(adopted.mismatch()).contains("the same payout as payout " + first.id(), "paid once");
    }

    private static RemotePayout withoutKey(RemotePayout it) {
        return new RemotePayout(
                it.remoteId(),
                it.account(),
                it.depositAddress(),
                it.amount(),
                it.fee(),
                it.feePercentage(),
                it.state(),
                it.createdDate(),
                it.transactionHash(),
                it.comment(),
                it.executionDate(),
                null,
                it.errors(),
                it.cancellation(),
                it.belongingType(),
                it.raw());
    }

    /** Backup while the form is filled; confirm, sent; disk damaged, restore; the draft is offered again and confirmed again. */
    @Test
    void aDraftThatARestoreBringsBackIsNotASecondPayment() {
        PayoutDraft draft = Payouts.draft();
        new SqliteDraftBook(database).save(new SavedDraft(draft.draftId(), Samples.NOON, texts(draft)));
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

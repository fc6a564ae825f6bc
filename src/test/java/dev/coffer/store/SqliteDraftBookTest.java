package dev.coffer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.core.money.Assets;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.DraftBook;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutTexts;
import dev.coffer.core.payout.SavedDraft;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Drafts on a real disk: they survive the program and never their payout. */
final class SqliteDraftBookTest extends OnDisk {

    private DraftBook book() {
        return new SqliteDraftBook(database);
    }

    private static SavedDraft draft(UUID id, long minute) {
        return new SavedDraft(
                id,
                Samples.NOON.plusSeconds(60 * minute),
                new PayoutTexts(
                        Chain.ETHEREUM,
                        Assets.of("USDT"),
                        " 0xabc ",
                        "1.234",
                        "Größe 🚲",
                        "“half\ttyped”",
                        new PayoutTexts.When(
                                true, "31.10.2027", "02:30", ZoneId.of("Europe/Berlin"), ZoneOffset.ofHours(1))));
    }

    private static SavedDraft bare(UUID id) {
        return new SavedDraft(
                id,
                Samples.NOON,
                new PayoutTexts(
                        null, null, "x", "", "", "", new PayoutTexts.When(false, "", "", ZoneOffset.UTC, null)));
    }

    @Test
    void everythingTypedIsThereAfterARestartNewestFirst() {
        SavedDraft full = draft(samples.uuid(), 5);
        SavedDraft bare = bare(samples.uuid());
        book().save(full);
        book().save(bare);
        reopen();
        assertThat(book().newest()).containsExactly(full, bare);
        SavedDraft later = draft(full.draftId(), 9);
        book().save(later);
        book().remove(bare.draftId());
        assertThat(book().newest()).containsExactly(later);
    }

    @Test
    void endsInTheTransactionThatEntersItsPayout() {
        PayoutDraft payout = samples.draft();
        book().save(bare(payout.draftId()));
        SavedDraft other = bare(samples.uuid());
        book().save(other);
        entered(payout);
        assertThat(book().newest()).containsExactly(other);
        // A save that was on its way meanwhile, and one more after a restart.
        book().save(draft(payout.draftId(), 1));
        reopen();
        book().save(draft(payout.draftId(), 2));
        assertThat(book().newest()).containsExactly(other);
    }

    @Test
    void staysWhereItsPayoutWasNotEntered() {
        PayoutDraft refused = samples.draft(new dev.coffer.core.payout.PayoutId(99));
        SavedDraft saved = bare(refused.draftId());
        book().save(saved);
        assertThatThrownBy(() -> entered(refused)).isNotNull();
        assertThat(book().newest()).containsExactly(saved);
    }

    @Test
    void oneTooManyPushesTheOldestOut() {
        UUID oldest = samples.uuid();
        book().save(draft(oldest, 0));
        for (int i = 1; i < DraftBook.MOST; i++) {
            book().save(draft(samples.uuid(), i));
        }
        assertThat(book().newest())
                .hasSize(DraftBook.MOST)
                .last()
                .extracting(SavedDraft::draftId)
                .isEqualTo(oldest);
        book().save(draft(samples.uuid(), 100));
        assertThat(book().newest())
                .hasSize(DraftBook.MOST)
                .extracting(SavedDraft::draftId)
                .doesNotContain(oldest);
    }

    @Test
    void aZoneThatIsNotKnownAnyMoreMakesTheTimeToBeTypedAgain() {
        book().save(draft(samples.uuid(), 1));
        database.write(handle -> handle.execute("UPDATE draft SET execution_zone = 'Mars/Olympus'"));
        PayoutTexts.When when = book().newest().getFirst().texts().when();
        assertThat(when.scheduled()).isTrue();
        assertThat(when.date() + when.time()).isEmpty();
    }
}

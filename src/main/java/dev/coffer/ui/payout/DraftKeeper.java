package dev.coffer.ui.payout;

import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.DraftBook;
import dev.coffer.core.payout.PayoutTexts;
import dev.coffer.core.payout.SavedDraft;
import dev.coffer.ui.failure.FailureText;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gives what stands in the form one identity, and saves it under that while it is typed. The identity is also the payout's: once a payout
 * was sent to the ledger under it, it stands for exactly those texts and that account, and whatever is typed next gets another.
 */
public final class DraftKeeper {
    private final DraftBook book;
    private final PayoutExecutors executors;
    private final Debounce pause;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private UUID id;
    private @Nullable UUID aside;
    private @Nullable Content reviewed;
    private @Nullable Content submitted;
    private @Nullable PayoutTexts unsaved;
    private Consumer<@Nullable FailureText> troubled = failure -> {};

    private record Content(PayoutTexts texts, Optional<String> account) {}

    public DraftKeeper(DraftBook book, PayoutExecutors executors, Debounce pause, Clock clock, Supplier<UUID> ids) {
        this.book = book;
        this.executors = executors;
        this.pause = pause;
        this.clock = clock;
        this.ids = ids;
        this.id = ids.get();
    }

    /** Told why a draft cannot be saved or read, and with null when the next one can. */
    void onTrouble(Consumer<@Nullable FailureText> listener) {
        troubled = listener;
    }

    /** The identity for a review of these texts. */
    UUID reviewed(PayoutTexts texts, Optional<String> account) {
        Content content = new Content(texts, account);
        if (submitted != null && !submitted.equals(content)) {
            replaceId();
        }
        reviewed = content;
        return id;
    }

    /** The reviewed payout is on its way into the ledger, and may be in it whatever the answer. */
    void submitted() {
        submitted = reviewed;
    }

    /** Something was typed; it is saved when the person pauses. */
    void typed(PayoutTexts texts) {
        if (submitted != null && !submitted.texts().equals(texts)) {
            replaceId();
        }
        unsaved = texts;
        pause.later(this::save);
    }

    /** Saves what is not saved yet, without waiting for a pause. */
    public void save() {
        PayoutTexts texts = unsaved;
        if (texts == null) {
            return;
        }
        unsaved = null;
        if (texts.isWorthKeeping()) {
            SavedDraft draft = new SavedDraft(id, clock.instant(), texts);
            write(() -> book.save(draft));
        } else {
            remove(id);
        }
    }

    /** Another payout begins; what stood in the form stays among the drafts. */
    void begin() {
        save();
        aside = id;
        id = ids.get();
        submitted = null;
        reviewed = null;
    }

    /** The payout was entered, so its draft is gone already, and another begins. */
    void entered() {
        unsaved = null;
        begin();
        aside = null;
    }

    /** Takes back {@link #begin}: what was begun since is dropped. */
    void takeBack() {
        UUID before = aside;
        if (before != null) {
            unsaved = null;
            remove(id);
            resume(before);
        }
    }

    /** From now on the form holds this draft. */
    void resume(UUID draft) {
        save();
        id = draft;
        aside = null;
        submitted = null;
        reviewed = null;
    }

    void put(SavedDraft draft) {
        write(() -> book.save(draft));
    }

    void remove(UUID draft) {
        write(() -> book.remove(draft));
    }

    /** The drafts that do not stand in the form, newest first; what was asked to be written before is in the answer. */
    void others(Consumer<List<SavedDraft>> found) {
        executors
                .db()
                .execute(() -> executors
                        .dbRead()
                        .execute(() -> guarded(() -> {
                            List<SavedDraft> all = book.newest();
                            executors
                                    .screen()
                                    .execute(() -> found.accept(all.stream()
                                            .filter(draft -> !draft.draftId().equals(id))
                                            .toList()));
                        })));
    }

    private void replaceId() {
        remove(id);
        id = ids.get();
        submitted = null;
        reviewed = null;
    }

    private void write(Runnable work) {
        executors.db().execute(() -> guarded(work));
    }

    private void guarded(Runnable work) {
        try {
            work.run();
            executors.screen().execute(() -> troubled.accept(null));
        } catch (FailureException e) {
            FailureText text = FailureText.of(e.failure());
            executors.screen().execute(() -> troubled.accept(text));
        }
    }
}

package dev.coffer.core.payout;

import java.util.List;
import java.util.UUID;

/**
 * Keeps half-filled forms through a crash, a restart and a locked screen. A draft ends in the very transaction that enters its payout,
 * so nobody is offered again what was already paid. What a draft was a second attempt of is not kept: the proof that the first is dead
 * would have aged. Throws {@code FailureException(Storage)}.
 */
public interface DraftBook {
    /** More than a person keeps in mind; where one more comes, the oldest goes. */
    int MOST = 50;

    /** Replaces the draft of the same identity. Where a payout was entered under it, nothing is kept. On the database thread. */
    void save(SavedDraft draft);

    /** On the database thread. */
    void remove(UUID draftId);

    /** Newest first. On the database's reading thread. */
    List<SavedDraft> newest();
}

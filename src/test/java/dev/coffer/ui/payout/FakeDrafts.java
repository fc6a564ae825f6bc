package dev.coffer.ui.payout;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.DraftBook;
import dev.coffer.core.payout.SavedDraft;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Drafts in memory; as strict as the real ones about payouts that were entered. */
final class FakeDrafts implements DraftBook {
    private final FakeLedger ledger;
    private final List<SavedDraft> kept = new ArrayList<>();
    int failures;

    FakeDrafts(FakeLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void save(SavedDraft draft) {
        if (failures > 0) {
            failures--;
            throw new FailureException(new Failure.Storage("The disk is full."));
        }
        remove(draft.draftId());
        kept.add(draft);
    }

    @Override
    public void remove(UUID draftId) {
        kept.removeIf(draft -> draft.draftId().equals(draftId));
    }

    @Override
    public List<SavedDraft> newest() {
        return kept.stream()
                .filter(draft -> ledger.findByDraft(draft.draftId()).isEmpty())
                .sorted(Comparator.comparing(SavedDraft::savedAt).reversed())
                .toList();
    }
}

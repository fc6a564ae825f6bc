package dev.coffer.ui.payout;

import dev.coffer.core.money.Amount;
import dev.coffer.core.money.AmountText;
import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.DraftBook;
import dev.coffer.core.payout.PayoutTexts;
import dev.coffer.core.payout.SavedDraft;
import dev.coffer.ui.failure.FailureText;
import dev.coffer.ui.kit.AgeText;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The forms that were begun and not finished, beside the one that is open. A deleted one can be brought back until the next look. */
public final class DraftsViewModel {
    private final DraftKeeper keeper;
    private final Clock clock;
    private final Consumer<SavedDraft> opened;
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Row> deleted = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable FailureText> trouble = new ReadOnlyObjectWrapper<>();

    DraftsViewModel(DraftKeeper keeper, Clock clock, Consumer<SavedDraft> opened) {
        this.keeper = keeper;
        this.clock = clock;
        this.opened = opened;
        keeper.onTrouble(trouble::set);
    }

    /**
     * One draft, in words.
     *
     * @param payout   amount, asset and chain, as far as they are known
     * @param receiver the whole address, or that there is none yet
     * @param note     claim reference and age
     */
    public record Row(SavedDraft draft, String payout, String receiver, String note) {}

    public ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** The draft that was deleted last and can still be brought back. */
    public ReadOnlyObjectProperty<@Nullable Row> deletedProperty() {
        return deleted.getReadOnlyProperty();
    }

    /** Why drafts cannot be kept, or null. What stands in the form is not lost by it while the console is open. */
    public ReadOnlyObjectProperty<@Nullable FailureText> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Whether one draft more would push the oldest out. */
    public boolean isFull() {
        return rows.get().size() >= DraftBook.MOST - 1;
    }

    /** Looks the drafts up anew. */
    public void look() {
        keeper.others(found -> rows.set(found.stream().map(this::row).toList()));
    }

    public void open(Row row) {
        deleted.set(null);
        opened.accept(row.draft());
    }

    public void delete(Row row) {
        deleted.set(row);
        keeper.remove(row.draft().draftId());
        look();
    }

    public void undo() {
        Row row = deleted.get();
        if (row != null) {
            deleted.set(null);
            keeper.put(row.draft());
            look();
        }
    }

    private Row row(SavedDraft draft) {
        PayoutTexts texts = draft.texts();
        String address = texts.address().strip();
        String claim = texts.claimReference().strip();
        return new Row(
                draft,
                payout(texts),
                address.isEmpty() ? "No receiver yet" : address,
                (claim.isEmpty() ? "" : claim + " · ") + AgeText.ago(draft.savedAt(), clock.instant()));
    }

    private static String payout(PayoutTexts texts) {
        Asset asset = texts.asset();
        Chain chain = texts.chain();
        String typed = texts.amount().strip();
        if (asset != null && AmountText.read(typed, asset) instanceof AmountText.Reading.Value value) {
            Amount amount = value.amount();
            return AmountText.labelled(amount);
        }
        String amount = typed.isEmpty() ? "No amount yet" : "“" + typed + "”";
        return amount + " · " + (asset != null ? asset.label() : chain != null ? chain.displayName() : "no chain yet");
    }
}

package dev.coffer.ui.history;

import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** A position in the table and what stands there, which may not be read yet. The table keeps the slot; only its content changes. */
public final class RowSlot {
    private final int index;
    private final ReadOnlyObjectWrapper<@Nullable PayoutRow> row = new ReadOnlyObjectWrapper<>();

    RowSlot(int index) {
        this.index = index;
    }

    int index() {
        return index;
    }

    /** Absent until it is read. */
    public ReadOnlyObjectProperty<@Nullable PayoutRow> rowProperty() {
        return row.getReadOnlyProperty();
    }

    public @Nullable PayoutRow row() {
        return row.get();
    }

    void show(@Nullable PayoutRow now) {
        if (!Objects.equals(row.get(), now)) {
            row.set(now);
        }
    }
}

package dev.coffer.ui.kit;

import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Chain;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** Columns that look and sort alike in every table. Each cell keeps its one node, so that scrolling makes no garbage. */
public final class Columns {
    /** Every row is this tall; a table that need not measure its rows stays fast at any length. */
    public static final double ROW_HEIGHT = 36;

    private Columns() {}

    /** Fixed row height, one row selected at a time, and a name for screen readers. */
    public static <R> TableView<R> table(String name) {
        TableView<R> table = new TableView<>();
        table.setFixedCellSize(ROW_HEIGHT);
        table.setAccessibleText(name);
        table.getStyleClass().add("coffer-table");
        return table;
    }

    public static <R> TableColumn<R, String> text(String title, double width, Function<R, String> value) {
        return column(title, width, value, null);
    }

    /** For hashes and addresses: fixed-width letters. */
    public static <R> TableColumn<R, String> mono(String title, double width, Function<R, String> value) {
        return column(title, width, value, "mono");
    }

    /** Local time; {@code title} should name the zone. Sorts by the moment. */
    public static <R> TableColumn<R, Instant> time(
            String title, double width, ZoneId zone, Function<R, @Nullable Instant> value) {
        return noded(
                title,
                width,
                value,
                javafx.scene.control.Label::new,
                (label, moment) -> label.setText(TimeText.column(moment, zone)),
                Pos.CENTER_LEFT);
    }

    /** The number with symbol and chain, right-aligned. */
    public static <R> TableColumn<R, Amount> amount(String title, double width, Function<R, @Nullable Amount> value) {
        TableColumn<R, Amount> column =
                noded(title, width, value, AmountLabel::new, AmountLabel::show, Pos.CENTER_RIGHT);
        column.getStyleClass().add("number-column");
        // Amounts of two assets have no order of their own.
        column.setComparator((left, right) -> {
            int byAsset = left.asset().code().compareTo(right.asset().code());
            return byAsset != 0 ? byAsset : left.value().compareTo(right.value());
        });
        return column;
    }

    public static <R> TableColumn<R, StateText> state(String title, double width, Function<R, StateText> value) {
        TableColumn<R, StateText> column = noded(title, width, value, StateChip::new, StateChip::show, Pos.CENTER_LEFT);
        column.setComparator((left, right) -> left.label().compareTo(right.label()));
        return column;
    }

    public static <R> TableColumn<R, Chain> chain(String title, double width, Function<R, @Nullable Chain> value) {
        return noded(title, width, value, ChainBadge::new, ChainBadge::show, Pos.CENTER_LEFT);
    }

    /** A column whose cells show {@code node}, made once a cell and filled by {@code show}. An absent value leaves the cell empty. */
    public static <R, V, N extends Node> TableColumn<R, V> noded(
            String title,
            double width,
            Function<R, ? extends @Nullable V> value,
            Supplier<N> node,
            BiConsumer<? super N, ? super V> show,
            Pos alignment) {
        TableColumn<R, V> column = bare(title, width, value);
        column.setCellFactory(ignored -> new TableCell<>() {
            private final N shown = node.get();

            {
                setAlignment(alignment);
            }

            @Override
            protected void updateItem(V item, boolean empty) {
                super.updateItem(item, empty);
                if (empty || item == null) {
                    setGraphic(null);
                } else {
                    show.accept(shown, item);
                    setGraphic(shown);
                }
            }
        });
        return column;
    }

    private static <R> TableColumn<R, String> column(
            String title, double width, Function<R, String> value, @Nullable String styleClass) {
        TableColumn<R, String> column = bare(title, width, value);
        if (styleClass != null) {
            column.getStyleClass().add(styleClass);
        }
        return column;
    }

    private static <R, V> TableColumn<R, V> bare(String title, double width, Function<R, ? extends @Nullable V> value) {
        TableColumn<R, V> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        return column;
    }
}

package dev.coffer.ui.history;

import javafx.scene.AccessibleAttribute;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.NestedTableColumnHeader;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.control.skin.TableHeaderRow;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Two things that JavaFX does with every row are done with few of them: adding up their heights ({@link HistoryFlow}), and measuring
 * them for a double click on a column's edge.
 */
final class HistoryTableSkin extends TableViewSkin<RowSlot> {
    private static final int MEASURED = 100;

    /** Without a first value: JavaFX's constructor counts already. */
    private boolean counting;

    HistoryTableSkin(TableView<RowSlot> table) {
        super(table);
        flow().bar().addEventFilter(MouseEvent.MOUSE_PRESSED, event -> table.requestFocus());
    }

    @Override
    protected VirtualFlow<TableRow<RowSlot>> createVirtualFlow() {
        return new HistoryFlow();
    }

    HistoryFlow flow() {
        return (HistoryFlow) getVirtualFlow();
    }

    /** @param most rows that JavaFX's flow is told of */
    void window(int most) {
        flow().window(most);
        markItemCountDirty();
        getSkinnable().requestLayout();
    }

    @Override
    protected void updateItemCount() {
        flow().rows(super.getItemCount(), () -> {
            counting = true;
            super.updateItemCount();
            counting = false;
        });
    }

    /** All rows; only while JavaFX counts for its flow, what that one is told of. */
    @Override
    protected int getItemCount() {
        return counting ? flow().counted(super.getItemCount()) : super.getItemCount();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.VERTICAL_SCROLLBAR
                ? flow().barInUse()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    protected TableHeaderRow createTableHeaderRow() {
        return new TableHeaderRow(this) {
            @Override
            protected NestedTableColumnHeader createRootHeader() {
                return new NestedTableColumnHeader(null) {
                    @Override
                    protected TableColumnHeader createTableColumnHeader(
                            @SuppressWarnings("rawtypes") TableColumnBase column) {
                        return new Header(column);
                    }
                };
            }
        };
    }

    private static final class Header extends TableColumnHeader {
        Header(@SuppressWarnings("rawtypes") TableColumnBase column) {
            super(column);
        }

        @Override
        protected void resizeColumnToFitContent(int rows) {
            super.resizeColumnToFitContent(rows < 0 ? MEASURED : Math.min(rows, MEASURED));
        }
    }
}

package dev.coffer.ui.history;

import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.NestedTableColumnHeader;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.control.skin.TableHeaderRow;
import javafx.scene.control.skin.TableViewSkin;

/** A double click on a column's edge fits it to its content; JavaFX measures every row for that, here the first hundred do. */
final class HistoryTableSkin extends TableViewSkin<RowSlot> {
    private static final int MEASURED = 100;

    HistoryTableSkin(TableView<RowSlot> table) {
        super(table);
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

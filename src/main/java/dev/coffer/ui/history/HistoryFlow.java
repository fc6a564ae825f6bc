package dev.coffer.ui.history;

import javafx.event.Event;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Shows a stretch of rows, as if there were no others. JavaFX's flow adds up the heights of all rows above the screen several times a
 * frame, which takes 18 ms in a table of a million; so it is told of {@link #WINDOW} rows, and numbers them from {@link #base} on. Rows,
 * selection, focus and everybody outside go by the number in the whole table. Where there are no more rows than that, this is JavaFX's
 * flow as it is; where there are more, a scroll bar of our own speaks of all of them.
 */
final class HistoryFlow extends VirtualFlow<TableRow<RowSlot>> {
    /** Short enough to be added up in a fraction of a millisecond, long enough to be left seldom. */
    static final int WINDOW = 20_000;

    /** Finer than any screen, coarser than what adding up costs in exactness. */
    private static final double GRAIN = 1_024;

    private final ScrollBar bar = new ScrollBar();
    private int window = WINDOW;
    private int rows;
    private int base;
    /** What is on the screen is not laid out yet for where the table is by now. */
    private boolean leapt;

    private boolean following;

    HistoryFlow() {
        bar.setId("history-scroll-bar");
        bar.setAccessibleText("Scroll through the payouts");
        bar.setOrientation(Orientation.VERTICAL);
        bar.setVisible(false);
        bar.setUnitIncrement(1);
        bar.valueProperty().subscribe((before, value) -> {
            if (!following) {
                show(value.doubleValue());
            }
        });
        // As over the rows: JavaFX's bars, too, leave the wheel to their flow.
        bar.addEventFilter(ScrollEvent.SCROLL, event -> {
            event.consume();
            Event.fireEvent(this, event.copyFor(this, this));
        });
        bar.addEventHandler(MouseEvent.ANY, Event::consume);
        getChildren().add(bar);
    }

    /** The one of our own, shown or not. */
    ScrollBar bar() {
        return bar;
    }

    /** The one that speaks of all rows at present. */
    ScrollBar barInUse() {
        return bar.isVisible() ? bar : getVbar();
    }

    /** @param most rows that JavaFX is told of; a few screens at least */
    void window(int most) {
        window = most;
    }

    /** How many of so many rows JavaFX is to be told of. */
    int counted(int all) {
        return Math.min(all, window);
    }

    /** The table is this long now, and JavaFX is about to be told by {@code tell}; what is read stays in place. */
    void rows(int all, Runnable tell) {
        double seen = top();
        boolean moved = base > Math.max(0, all - window);
        rows = all;
        if (moved) {
            base = Math.max(0, all - window);
        }
        tell.run();
        if (moved) {
            reconfigureCells();
            place(seen);
        }
    }

    private boolean windowed() {
        return rows > window;
    }

    /** The row at the upper edge, with the part of it that is above. */
    double top() {
        double room = room();
        return room <= 0 ? base : base + getPosition() * room / getFixedCellSize();
    }

    /** How far what JavaFX knows of can be scrolled, in pixels. */
    private double room() {
        return getCellCount() * getFixedCellSize() - getViewportLength();
    }

    private double rowsOnScreen() {
        return getViewportLength() / getFixedCellSize();
    }

    /** The furthest {@link #top}. */
    private double end() {
        return Math.max(0, rows - rowsOnScreen());
    }

    private void place(double top) {
        double room = room();
        setPosition(room <= 0 ? 0 : Math.clamp((top - base) * getFixedCellSize() / room, 0, 1));
    }

    /** Goes there, however far it is. */
    void show(double top) {
        double wanted = Math.clamp(top, 0, end());
        if (nearEdge(wanted)) {
            base = around(wanted);
            reconfigureCells();
        }
        leapt = true;
        place(wanted);
    }

    private boolean nearEdge(double top) {
        double above = top - base;
        double below = window - above - rowsOnScreen();
        return (above < window / 4.0 && base > 0) || (below < window / 4.0 && base + window < rows);
    }

    private int around(double top) {
        return Math.clamp((int) (top + rowsOnScreen() / 2) - window / 2, 0, rows - window);
    }

    /** Takes another stretch where the end of this one comes near; nothing moves on the screen. */
    private void settle(double heading) {
        if (nearEdge(heading)) {
            double seen = top();
            base = around(heading);
            reconfigureCells();
            place(seen);
        }
    }

    @Override
    public double scrollPixels(double delta) {
        if (!windowed()) {
            return super.scrollPixels(delta);
        }
        double seen = top();
        double target = Math.clamp(seen + delta / getFixedCellSize(), 0, end());
        double pixels = (target - seen) * getFixedCellSize();
        if (leapt || Math.abs(target - seen) > window / 4.0) {
            show(target);
            return pixels;
        }
        settle(target);
        double scrolled = super.scrollPixels(pixels);
        arrange();
        follow();
        return scrolled;
    }

    @Override
    public void scrollTo(int row) {
        if (!windowed()) {
            super.scrollTo(row);
        } else if (!leapt && row < rows && beside(row)) {
            super.scrollTo(row - base);
        } else {
            show(row);
        }
    }

    private boolean beside(int row) {
        int here = row - base;
        return getVisibleCell(here) != null || getVisibleCell(here - 1) != null || getVisibleCell(here + 1) != null;
    }

    @Override
    public void scrollToTop(int row) {
        if (windowed()) {
            show(row);
        } else {
            super.scrollToTop(row);
        }
    }

    @Override
    protected void setCellIndex(TableRow<RowSlot> cell, int index) {
        super.setCellIndex(cell, index < 0 ? index : base + index);
    }

    @Override
    protected int getCellIndex(TableRow<RowSlot> cell) {
        return cell.getIndex() - base;
    }

    @Override
    protected TableRow<RowSlot> getPrivateCell(int row) {
        return super.getPrivateCell(row - base);
    }

    @Override
    protected void layoutChildren() {
        if (windowed()) {
            settle(top());
        }
        super.layoutChildren();
        leapt = false;
        arrange();
        follow();
    }

    /** JavaFX puts the rows of a flow that begins at 0 into place a second time, after it knows which bars it needs. */
    private void arrange() {
        if (base > 0 && !getCells().isEmpty()) {
            double height = getFixedCellSize();
            int first = getCells().getFirst().getIndex();
            double above = Math.rint((first - top()) * height * GRAIN) / GRAIN;
            for (TableRow<RowSlot> cell : getCells()) {
                cell.setLayoutY(snapSpaceY(above + (cell.getIndex() - first) * height));
            }
        }
    }

    private void follow() {
        ScrollBar javafx = getVbar();
        boolean shown = windowed() && javafx.isVisible();
        following = true;
        bar.setVisible(shown);
        javafx.setOpacity(shown ? 0 : 1);
        if (shown) {
            bar.resizeRelocate(javafx.getLayoutX(), javafx.getLayoutY(), javafx.getWidth(), javafx.getHeight());
            bar.setMax(end());
            bar.setVisibleAmount(end() * rowsOnScreen() / rows);
            bar.setBlockIncrement(Math.max(1, rowsOnScreen() - 1));
            double top = top();
            if (Math.abs(bar.getValue() - top) > 1 / GRAIN) {
                bar.setValue(top);
            }
        }
        following = false;
    }
}

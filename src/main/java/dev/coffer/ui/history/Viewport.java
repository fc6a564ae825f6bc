package dev.coffer.ui.history;

/** What of the rows is on the screen, as the view-model needs it. Used on the screen's thread. */
public interface Viewport {
    /** Before there is a table: the first few rows. */
    Viewport NONE = new Viewport() {
        @Override
        public int first() {
            return 0;
        }

        @Override
        public int last() {
            return 0;
        }

        @Override
        public void shift(int rows) {}

        @Override
        public void goTo(int row) {}
    };

    int first();

    int last();

    /** Scrolls by so many rows without a jump: rows came in, or went, above. */
    void shift(int rows);

    /** Brings a row to the top. */
    void goTo(int row);
}

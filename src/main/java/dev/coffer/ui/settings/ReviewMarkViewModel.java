package dev.coffer.ui.settings;

import dev.coffer.ui.dialog.Dialogs;

/** Whether this workspace is for review only, and how it becomes so. There is no way back on the screen. */
public final class ReviewMarkViewModel {
    private final boolean forReview;
    private final Dialogs dialogs;
    private final Runnable mark;

    /**
     * @param forReview whether it is already
     * @param mark      marks it and opens it anew
     */
    public ReviewMarkViewModel(boolean forReview, Dialogs dialogs, Runnable mark) {
        this.forReview = forReview;
        this.dialogs = dialogs;
        this.mark = mark;
    }

    public boolean isForReview() {
        return forReview;
    }

    /** Asks first: payouts that wait would then wait for ever. */
    public void makeForReview() {
        if (!forReview
                && dialogs.confirm(
                        "Use this workspace for review only?",
                        "Coffer opens it again without the form, without decisions about payouts and without anything that sends."
                                + " Payouts that wait here are not sent from here any more; withdraw or send them first. This screen"
                                + " cannot undo it.",
                        "Use for review only")) {
            mark.run();
        }
    }
}

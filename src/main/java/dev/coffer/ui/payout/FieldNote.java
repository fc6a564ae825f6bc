package dev.coffer.ui.payout;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What stands under one field. A problem keeps silent until the person has left the field once, or has asked for the review. */
public final class FieldNote {
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
    private FieldVerdict verdict = FieldVerdict.CLEAN;
    private boolean spoken;

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty warningProperty() {
        return warning.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty remarkProperty() {
        return remark.getReadOnlyProperty();
    }

    void judge(FieldVerdict now) {
        verdict = now;
        show();
    }

    void speak(boolean aloud) {
        spoken = aloud;
        show();
    }

    private void show() {
        problem.set(spoken ? verdict.problem() : "");
        warning.set(verdict.warning());
        remark.set(verdict.remark());
    }
}

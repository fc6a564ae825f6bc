package dev.coffer.ui.payout;

import dev.coffer.ui.kit.Forms;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What will happen, beside the form and again beside the review, so that the same figure always stands at the same place. */
final class PreviewPane extends VBox {
    private final VBox lines = new VBox(12);

    private final boolean withTime;

    /** @param withTime false where the moment is shown elsewhere on the page */
    PreviewPane(ObservableValue<Preview> preview, boolean withTime) {
        this.withTime = withTime;
        getStyleClass().addAll("card", "preview");
        Label rest = Forms.quiet(FeeText.READINGS);
        rest.getStyleClass().add("preview-rest");
        getChildren().addAll(Forms.subheading("What will happen"), lines, rest);
        preview.subscribe(this::show);
    }

    private void show(Preview preview) {
        lines.getChildren()
                .setAll(preview.lines().stream()
                        .filter(line -> withTime || !line.id().equals("when"))
                        .map(PreviewPane::line)
                        .toList());
    }

    private static VBox line(Preview.Line line) {
        Label caption = new Label(line.caption());
        caption.getStyleClass().add("preview-caption");
        Label value = new Label(line.value());
        value.setId("preview-" + line.id());
        value.getStyleClass().add("preview-value");
        switch (line.weight()) {
            case PLAIN -> {}
            case QUIET -> value.getStyleClass().add("preview-quiet");
            case BAD -> value.getStyleClass().add("preview-bad");
        }
        wrap(value);
        VBox box = new VBox(caption, value);
        if (!line.note().isEmpty()) {
            Label note = new Label(line.note());
            note.setId("preview-" + line.id() + "-note");
            note.getStyleClass().add("preview-note");
            wrap(note);
            box.getChildren().add(note);
        }
        box.getStyleClass().add("preview-line");
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.setAccessibleText((line.caption() + ": " + line.value() + ". " + line.note()).strip());
        return box;
    }

    private static void wrap(Label label) {
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
    }
}

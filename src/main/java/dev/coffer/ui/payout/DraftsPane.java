package dev.coffer.ui.payout;

import dev.coffer.core.payout.DraftBook;
import dev.coffer.ui.failure.FailureText;
import dev.coffer.ui.kit.Forms;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The drafts beside the form, newest first. It takes no room while there are none. */
final class DraftsPane extends VBox {
    private final DraftsViewModel drafts;
    private final Runnable opened;
    private final VBox rows = new VBox();
    private final HBox undo = new HBox(6);
    private final Label full = Forms.quiet(
            "Only the " + DraftBook.MOST + " newest drafts are kept. Finish or delete some, or the oldest will go.");
    private final Label trouble = Forms.sentence("");

    /** @param opened puts the keyboard into the form, since the button that was pressed is gone */
    DraftsPane(DraftsViewModel drafts, Runnable opened) {
        this.drafts = drafts;
        this.opened = opened;
        setId("payout-drafts");
        getStyleClass().addAll("card", "drafts");
        rows.setId("payout-drafts-rows");
        rows.getStyleClass().add("drafts-rows");
        trouble.getStyleClass().add("field-problem");
        for (Node part : new Node[] {undo, full, trouble}) {
            part.managedProperty().bind(part.visibleProperty());
        }
        getChildren().addAll(Forms.subheading("Drafts"), trouble, undo, rows, full);
        drafts.rowsProperty().subscribe(this::show);
        drafts.deletedProperty().subscribe(this::deleted);
        drafts.troubleProperty().subscribe(this::failed);
    }

    private void show(List<DraftsViewModel.Row> found) {
        rows.getChildren().setAll(found.stream().map(this::row).toList());
        full.setVisible(drafts.isFull());
        appear();
    }

    private void deleted(DraftsViewModel.@Nullable Row row) {
        undo.getChildren().clear();
        if (row != null) {
            Hyperlink back = new Hyperlink("Undo");
            back.setId("draft-undo");
            back.setAccessibleText("Bring back the deleted draft, " + row.payout());
            back.setOnAction(event -> drafts.undo());
            undo.setAlignment(Pos.CENTER_LEFT);
            undo.getChildren().addAll(Forms.quiet("Draft deleted."), back);
        }
        undo.setVisible(row != null);
        undo.getChildren().stream().filter(Hyperlink.class::isInstance).forEach(Node::requestFocus);
        appear();
    }

    private void failed(@Nullable FailureText why) {
        trouble.setText(why == null ? "" : "Drafts cannot be kept now. " + why.sentence());
        trouble.setVisible(why != null);
        appear();
    }

    private void appear() {
        setVisible(!rows.getChildren().isEmpty() || undo.isVisible() || trouble.isVisible());
        setManaged(isVisible());
    }

    private Node row(DraftsViewModel.Row row) {
        Label payout = Forms.sentence(row.payout());
        payout.getStyleClass().add("draft-payout");
        Label receiver = Forms.sentence(row.receiver());
        receiver.getStyleClass().addAll("mono", "draft-receiver");
        Button open = button("Open", "Open the draft: " + name(row), () -> {
            drafts.open(row);
            opened.run();
        });
        Button delete = button("Delete", "Delete the draft: " + name(row), () -> drafts.delete(row));
        HBox first = new HBox(12, payout, Forms.quiet(row.note()));
        first.setAlignment(Pos.BASELINE_LEFT);
        VBox words = new VBox(2, first, receiver);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox box = new HBox(8, words, open, delete);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("draft");
        return box;
    }

    private static String name(DraftsViewModel.Row row) {
        return row.payout() + ", " + row.receiver() + ", " + row.note();
    }

    private static Button button(String word, String name, Runnable action) {
        Button button = new Button(word);
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(name);
        button.setOnAction(event -> action.run());
        return button;
    }
}

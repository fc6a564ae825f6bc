package dev.coffer.ui.webhook;

import dev.coffer.ui.kit.Banner;
import dev.coffer.ui.kit.Forms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Payouts made elsewhere that events told of. Not there while there are none. A few rows until more are asked for, and a row that says
 * the same as before is the same node: events may come in by the hundred.
 */
final class OffersPane extends VBox {
    static final int AT_FIRST = 5;

    private final OffersViewModel model;
    private final VBox list = new VBox(8);
    private final Banner done = new Banner();
    private final Button expand;
    private final Button all;
    private final Map<OfferRow, HBox> lines = new HashMap<>();
    private boolean expanded;

    OffersPane(OffersViewModel model) {
        this.model = model;
        getStyleClass().add("card");
        setId("offers-card");
        managedProperty().bind(visibleProperty());
        list.setId("offers-list");
        done.setId("offers-done");
        Label more = Forms.sentence("");
        more.setId("offers-more");
        more.textProperty().bind(model.moreProperty());
        more.visibleProperty().bind(model.moreProperty().isNotEmpty());
        more.managedProperty().bind(more.visibleProperty());
        expand = Buttons.button("offers-expand", "", this::expand);
        expand.accessibleTextProperty().bind(expand.textProperty());
        expand.managedProperty().bind(expand.visibleProperty());
        all = Buttons.button("offers-leave-all-out", "Leave all out…", model::leaveAllOut);
        all.disableProperty().bind(model.busyProperty());
        all.managedProperty().bind(all.visibleProperty());
        HBox below = Buttons.row(expand, all);
        below.managedProperty().bind(below.visibleProperty());
        below.visibleProperty().bind(expand.visibleProperty().or(all.visibleProperty()));
        getChildren()
                .addAll(
                        Forms.subheading("Offered for import"),
                        Forms.quiet(
                                "Events told of these payouts, which are not in this workspace: made in the web account, by"
                                        + " another program or in another workspace. Bringing one in reads it from Calypso; what the event said"
                                        + " is not taken over. Leaving one out takes it off this list, and later events about it do not bring it"
                                        + " back. Can nobody say who made one? Then change the API key: somebody else may have it."),
                        Buttons.banner("offers-failure", model.failureProperty()),
                        done,
                        list,
                        more,
                        below);
        model.rowsProperty().subscribe(rows -> show());
        model.doneProperty().subscribe(this::tell);
    }

    private void tell(String sentence) {
        if (sentence.isEmpty()) {
            done.clear();
        } else {
            done.show(Banner.Kind.NOTE, "Left out", sentence, "", null);
        }
        showCard();
    }

    private void showCard() {
        setVisible(!model.rowsProperty().get().isEmpty() || done.isVisible());
    }

    private void expand() {
        expanded = !expanded;
        show();
    }

    private void show() {
        List<OfferRow> rows = model.rowsProperty().get();
        List<OfferRow> shown = expanded ? rows : rows.subList(0, Math.min(AT_FIRST, rows.size()));
        lines.keySet().retainAll(shown);
        List<HBox> now = shown.stream()
                .map(row -> lines.computeIfAbsent(row, this::line))
                .toList();
        if (!now.equals(list.getChildren())) {
            list.getChildren().setAll(now);
        }
        expand.setVisible(rows.size() > AT_FIRST);
        expand.setText(expanded ? "Show " + AT_FIRST : "Show " + rows.size());
        all.setVisible(rows.size() > 1);
        showCard();
    }

    private HBox line(OfferRow row) {
        Label asked = new Label(row.asked());
        asked.getStyleClass().add("mono");
        // Wraps where the payout is known by its key alone, which is long.
        FlowPane first = new FlowPane(12, 2, asked, new Label(row.what()));
        VBox words = new VBox(2, first, Forms.quiet("Told " + row.when()));
        HBox.setHgrow(words, Priority.ALWAYS);
        Button bringIn = Buttons.button("", "Bring in…", () -> model.bringIn(row));
        bringIn.getStyleClass().add("offer-bring-in");
        bringIn.setAccessibleText("Bring in payout " + row.asked());
        Button leaveOut = Buttons.button("", "Leave out", () -> model.leaveOut(row));
        leaveOut.getStyleClass().add("offer-leave-out");
        leaveOut.setAccessibleText("Leave out payout " + row.asked());
        leaveOut.disableProperty().bind(model.busyProperty());
        return Buttons.row(words, bringIn, leaveOut);
    }
}

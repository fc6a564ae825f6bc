package dev.coffer.ui.history;

import dev.coffer.ui.failure.FailureText;
import dev.coffer.ui.kit.Banner;
import dev.coffer.ui.kit.Forms;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One payout in full. Its parts are made once and filled anew, so that nothing jumps while a payout moves on. */
final class DetailView extends StackPane {
    private final Label nothing = Forms.quiet("Select a payout to see it in full.");
    private final Banner alarm = new Banner();
    private final Banner refused = new Banner();
    private final DetailHead head = new DetailHead();
    private final ActionBar actions;
    private final TransactionPart transaction;
    private final NoticesPart notices = new NoticesPart();
    private final FactsGrid facts = new FactsGrid();
    private final AttemptsPart attempts;
    private final TimelineView timeline = new TimelineView();
    private final Button receipt = new Button("Receipt …");
    private final RawPart raw = new RawPart();
    private final ScrollPane scroll;
    private final PayoutDetailViewModel model;
    private @Nullable PayoutDetail shown;

    DetailView(PayoutDetailViewModel model, PayoutDecisions decisions, DetailLinks links) {
        this.model = model;
        actions = new ActionBar(decisions);
        transaction = new TransactionPart(links);
        attempts = new AttemptsPart(links);
        getStyleClass().add("payout-detail");
        setMinWidth(330);
        alarm.setId("detail-alarm");
        refused.setId("detail-problem");
        nothing.setAlignment(Pos.CENTER);
        receipt.setId("detail-receipt");
        receipt.setAccessibleText("Make a receipt of this payout");
        receipt.setOnAction(event -> {
            PayoutDetail payout = shown;
            if (payout != null) {
                links.receipt(payout.id(), payout.heading());
            }
        });
        VBox whole =
                new VBox(alarm, refused, head, actions, notices, transaction, attempts, receipt, timeline, facts, raw);
        whole.getStyleClass().add("payout-detail-parts");
        scroll = new ScrollPane(whole);
        scroll.setId("detail-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain");
        scroll.setAccessibleText("Payout in full");
        getChildren().addAll(nothing, scroll);
        model.detailProperty().subscribe(this::show);
        decisions.problemProperty().subscribe(problem -> failed(problem, null));
        model.problemProperty().subscribe(problem -> failed(problem, model::refresh));
    }

    /** The keyboard goes to the text itself, so that arrows scroll it and Tab reaches its buttons. */
    void focus() {
        scroll.requestFocus();
    }

    boolean holdsFocus() {
        for (Node node = getScene() == null ? null : getScene().getFocusOwner();
                node != null;
                node = node.getParent()) {
            if (node == this) {
                return true;
            }
        }
        return false;
    }

    private void show(@Nullable PayoutDetail detail) {
        scroll.setVisible(detail != null);
        nothing.setVisible(detail == null);
        if (detail == null) {
            shown = null;
            return;
        }
        if (shown == null || !shown.id().equals(detail.id())) {
            scroll.setVvalue(0);
            raw.fold();
        }
        shown = detail;
        if (detail.mismatch() == null) {
            alarm.clear();
        } else {
            alarm.showFailure(
                    "Calypso holds something else",
                    "What Calypso has differs from what was confirmed here: " + detail.mismatch(),
                    "Do not pay again. Stop this payout in the Calypso web account if it can still be stopped, and tell"
                            + " Calypso's support at once.",
                    null);
        }
        head.show(detail);
        actions.show(detail);
        notices.show(detail.notices());
        transaction.show(detail);
        attempts.show(detail);
        facts.show(detail.facts());
        timeline.show(detail.timeline());
        raw.show(detail.raw());
    }

    private void failed(@Nullable FailureText problem, @Nullable Runnable again) {
        if (problem == null) {
            refused.clear();
        } else {
            refused.showFailure(problem.title(), problem.sentence(), problem.advice(), again);
            scroll.setVisible(model.detailProperty().get() != null);
        }
    }
}

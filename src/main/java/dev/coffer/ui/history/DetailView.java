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
    private final Label nothing = Forms.quiet("");
    private final PastPart notYet;
    private final VBox empty;
    private final Banner alarm = new Banner();
    private final Banner refused = new Banner();
    private final PastPart past;
    private final DetailHead head = new DetailHead();
    private final @Nullable ActionBar actions;
    private final TransactionPart transaction;
    private final PayeePart payee;
    private final NoticesPart notices = new NoticesPart();
    private final FactsGrid facts = new FactsGrid();
    private final AttemptsPart attempts;
    private final TimelineView timeline = new TimelineView();
    private final Button receipt = new Button("Receipt …");
    private final VBox lookBack;
    private final RawPart raw = new RawPart();
    private final ScrollPane scroll;
    private final PayoutDetailViewModel model;
    private final boolean ownTime;
    private @Nullable PayoutDetail shown;

    DetailView(PayoutDetailViewModel model, @Nullable PayoutDecisions decisions, DetailLinks links) {
        this(model, decisions, links, true);
    }

    /** @param ownTime whether the instant is chosen here; otherwise the screen around it does, and says so */
    DetailView(PayoutDetailViewModel model, @Nullable PayoutDecisions decisions, DetailLinks links, boolean ownTime) {
        this.model = model;
        this.ownTime = ownTime;
        actions = decisions == null ? null : new ActionBar(decisions);
        transaction = new TransactionPart(links);
        attempts = new AttemptsPart(links);
        payee = new PayeePart(links);
        past = new PastPart("detail-past", model::backToNow);
        lookBack = new VBox(Forms.subheading("As it stood on"), new AsOfPicker("detail-as-of", model.lookingBack()));
        lookBack.getStyleClass().add("detail-part");
        lookBack.managedProperty().bind(lookBack.visibleProperty());
        lookBack.setVisible(ownTime);
        getStyleClass().add("payout-detail");
        setMinWidth(330);
        alarm.setId("detail-alarm");
        refused.setId("detail-problem");
        receipt.setId("detail-receipt");
        receipt.setAccessibleText("Make a receipt of this payout");
        receipt.setOnAction(event -> {
            PayoutDetail payout = shown;
            if (payout != null) {
                links.receipt(payout.id(), payout.heading());
            }
        });
        notYet = new PastPart("detail-not-yet", model::backToNow);
        empty = new VBox(12, notYet, nothing);
        empty.setAlignment(Pos.CENTER);
        empty.getStyleClass().add("payout-detail-parts");
        VBox whole = new VBox(
                past,
                alarm,
                refused,
                head,
                payee,
                notices,
                transaction,
                attempts,
                receipt,
                timeline,
                lookBack,
                facts,
                raw);
        if (actions != null) {
            whole.getChildren().add(whole.getChildren().indexOf(head) + 1, actions);
        }
        whole.getStyleClass().add("payout-detail-parts");
        scroll = new ScrollPane(whole);
        scroll.setId("detail-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain");
        scroll.setAccessibleText("Payout in full");
        getChildren().addAll(empty, scroll);
        model.detailProperty().subscribe(this::show);
        if (decisions != null) {
            decisions.problemProperty().subscribe(problem -> failed(problem, null));
        }
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
        empty.setVisible(detail == null);
        if (detail == null) {
            boolean early = model.isTooEarly();
            nothing.setText(early ? "This payout was not known here yet." : "Select a payout to see it in full.");
            notYet.show(early && ownTime ? model.pastTitle() : "");
            shown = null;
            return;
        }
        if (shown == null || !shown.id().equals(detail.id())) {
            scroll.setVvalue(0);
            raw.fold();
        }
        shown = detail;
        past.show(ownTime ? detail.past() : "");
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
        if (actions != null) {
            actions.show(detail);
        }
        payee.show(detail);
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

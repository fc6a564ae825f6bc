package dev.coffer.ui.history;

import dev.coffer.core.payout.PayoutId;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/** Leads from one attempt of a payment to the one before and the one after. */
final class AttemptsPart extends FlowPane {
    private final Hyperlink previous = new Hyperlink();
    private final Hyperlink next = new Hyperlink();
    private final DetailLinks links;

    AttemptsPart(DetailLinks links) {
        this.links = links;
        previous.setId("detail-previous");
        next.setId("detail-next");
        getStyleClass().add("detail-buttons");
        getChildren().addAll(previous, next);
        managedProperty().bind(visibleProperty());
    }

    void show(PayoutDetail detail) {
        show(previous, "Earlier attempt: payout ", detail.previousAttempt());
        show(next, "Later attempt: payout ", detail.nextAttempt());
        setVisible(detail.previousAttempt() != null || detail.nextAttempt() != null);
    }

    private void show(Hyperlink link, String words, @Nullable PayoutId attempt) {
        link.setVisible(attempt != null);
        link.setManaged(attempt != null);
        if (attempt != null) {
            link.setText(words + attempt);
            link.setAccessibleText(words + attempt);
            link.setOnAction(event -> {
                links.open(attempt);
                link.setVisited(false);
            });
        }
    }
}

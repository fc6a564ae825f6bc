package dev.coffer.ui.bringin;

import dev.coffer.core.payout.PayoutId;
import dev.coffer.ui.failure.FailureText;
import dev.coffer.ui.kit.Banner;
import dev.coffer.ui.kit.Forms;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.kit.Screen;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One field and one question; below it what Calypso has, and only then the button that takes it in. */
public final class BringInView implements Screen {
    private final BringInViewModel model;
    private final TextField asked = new TextField();
    private final TextField claim = new TextField();
    private final Banner problem = new Banner();
    private final Banner refusal = new Banner();
    private final FoundCard card = new FoundCard();
    private final Button enter = new Button("Bring in");
    private final Button open = new Button();
    private final VBox answer;
    private final ScrollPane root;

    public BringInView(BringInViewModel model) {
        this.model = model;
        problem.setId("bringin-problem");
        refusal.setId("bringin-refusal");
        answer = answer();
        VBox content = new VBox(
                head(),
                Forms.quiet(
                        "Made in Calypso's web account or in another workspace: it is read from Calypso, followed from now on and"
                                + " kept beside the others. It is never sent from here."),
                question(),
                problem,
                answer);
        content.getStyleClass().add("screen");
        content.setMaxWidth(760);
        root = new ScrollPane(content);
        root.setId("bringin-screen");
        root.setFitToWidth(true);
        root.setFocusTraversable(false);
        root.getStyleClass().add("plain");
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.back();
                event.consume();
            }
        });
        model.problemProperty().subscribe(this::failed);
        model.foundProperty().subscribe(this::show);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown(Route route) {
        model.begin(route instanceof Route.BringIn it ? it.asked() : null);
        asked.requestFocus();
    }

    private HBox head() {
        Label heading = Forms.heading("Bring in a payout");
        HBox.setHgrow(heading, Priority.ALWAYS);
        heading.setMaxWidth(Double.MAX_VALUE);
        Button back = button("bringin-back", "Back to the history");
        back.setOnAction(event -> model.back());
        HBox head = new HBox(12, heading, back);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private HBox question() {
        asked.setId("bringin-asked");
        asked.getStyleClass().add("mono");
        asked.textProperty().bindBidirectional(model.askedProperty());
        asked.setOnAction(event -> model.lookUp());
        asked.setPrefColumnCount(36);
        Button look = button("bringin-look", "Look up");
        look.setOnAction(event -> model.lookUp());
        look.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.busyProperty().get() || asked.getText().isBlank(),
                        model.busyProperty(),
                        asked.textProperty()));
        HBox line = new HBox(8, asked, look);
        HBox.setHgrow(asked, Priority.ALWAYS);
        VBox field = Forms.field("Calypso id or idempotency key", asked, line);
        HBox whole = new HBox(field);
        HBox.setHgrow(field, Priority.ALWAYS);
        return whole;
    }

    private VBox answer() {
        claim.setId("bringin-claim");
        claim.textProperty().bindBidirectional(model.claimProperty());
        enter.setId("bringin-enter");
        enter.setAccessibleText("Bring in this payout");
        enter.getStyleClass().add("accent");
        enter.setOnAction(event -> model.enter());
        enter.disableProperty().bind(model.busyProperty());
        open.setId("bringin-open");
        open.managedProperty().bind(open.visibleProperty());
        VBox field = Forms.field("Claim reference (optional)", claim)
                .remark("Kept here only, so that the payout is found by it. Calypso does not learn of it.");
        field.visibleProperty().bind(enter.visibleProperty());
        field.managedProperty().bind(enter.visibleProperty());
        enter.managedProperty().bind(enter.visibleProperty());
        VBox box = new VBox(16, card, refusal, field, new HBox(8, enter, open));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private void show(@Nullable FoundText found) {
        answer.setVisible(found != null);
        if (found == null) {
            return;
        }
        card.show(found);
        enter.setVisible(found.refusal().isEmpty());
        if (found.refusal().isEmpty()) {
            refusal.clear();
        } else {
            refusal.show(Banner.Kind.WARNING, "It cannot be brought in", found.refusal(), "", null);
        }
        PayoutId here = found.here();
        open.setVisible(here != null);
        if (here != null) {
            open.setText("Look at payout " + here);
            open.setAccessibleText(open.getText());
            open.setOnAction(event -> model.open(here));
        }
    }

    private void failed(@Nullable FailureText text) {
        if (text == null) {
            problem.clear();
        } else {
            problem.showFailure(text.title(), text.sentence(), text.advice(), null);
        }
    }

    private static Button button(String id, String word) {
        Button button = new Button(word);
        button.setId(id);
        button.setAccessibleText(word);
        button.setMinWidth(Button.USE_PREF_SIZE);
        return button;
    }
}

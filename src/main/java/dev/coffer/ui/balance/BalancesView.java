package dev.coffer.ui.balance;

import dev.coffer.ui.kit.AgeLabel;
import dev.coffer.ui.kit.AgeText;
import dev.coffer.ui.kit.Forms;
import dev.coffer.ui.kit.Icons;
import dev.coffer.ui.kit.Screen;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A card a chain, a row an asset, the estimated worth on top. */
public final class BalancesView implements Screen {
    private final BalancesViewModel model;
    private final VBox cards = new VBox(12);
    private final VBox nothing = new VBox();
    private final VBox figures;
    private final ScrollPane root;

    public BalancesView(BalancesViewModel model) {
        this.model = model;
        nothing.getStyleClass().add("nothing-yet");
        nothing.setId("balances-nothing");
        cards.setId("balances-cards");
        figures = new VBox(16, summary(), cards);
        VBox content = new VBox(Forms.heading("Balances"), nothing, figures);
        content.getStyleClass().add("screen");
        root = new ScrollPane(content);
        root.setFitToWidth(true);
        root.setId("balances-screen");
        root.setAccessibleText("Balances");
        root.getStyleClass().add("plain");
        model.cardsProperty().subscribe(this::showCards);
        model.nothingProperty().subscribe(this::showNothing);
    }

    @Override
    public Node node() {
        return root;
    }

    private HBox summary() {
        Label total = new Label();
        total.setId("balances-total");
        total.getStyleClass().add("balance-total");
        Label caveat = new Label();
        caveat.setId("balances-caveat");
        caveat.getStyleClass().add("quiet");
        model.totalProperty().subscribe(text -> {
            total.setText(text.figure());
            caveat.setText(text.caveat());
        });
        VBox left = new VBox(2, total, caveat);
        HBox.setHgrow(left, Priority.ALWAYS);
        VBox ages = new VBox(
                4,
                aged("Balances", "balances-age", model.ageProperty()),
                aged("Rates", "rates-age", model.ratesAgeProperty()));
        ages.setAlignment(Pos.CENTER_RIGHT);
        HBox summary = new HBox(24, left, ages);
        summary.getStyleClass().add("card");
        summary.setAlignment(Pos.CENTER_LEFT);
        return summary;
    }

    private static HBox aged(String what, String id, javafx.beans.value.ObservableValue<@Nullable AgeText> age) {
        Label name = new Label(what);
        name.getStyleClass().add("age");
        AgeLabel label = new AgeLabel();
        label.setId(id);
        HBox line = new HBox(6, name, label);
        line.setAlignment(Pos.CENTER_RIGHT);
        line.setMinWidth(Region.USE_PREF_SIZE);
        age.subscribe(now -> {
            line.setVisible(now != null);
            line.setManaged(now != null);
            if (now != null) {
                label.show(now);
            }
        });
        return line;
    }

    private void showCards(java.util.List<ChainCard> now) {
        cards.getChildren()
                .setAll(now.stream()
                        .map(card -> BalanceGrid.card(card, model.fiat()))
                        .toList());
    }

    private void showNothing(BalancesViewModel.@Nullable Nothing why) {
        nothing.setVisible(why != null);
        nothing.setManaged(why != null);
        figures.setVisible(why == null);
        figures.setManaged(why == null);
        if (why == null) {
            nothing.getChildren().clear();
            return;
        }
        nothing.getChildren()
                .setAll(Icons.of(Feather.INBOX), Forms.subheading(why.title()), Forms.quiet(why.sentence()));
        if (why.canConnect()) {
            Button connect = new Button("Connect an account");
            connect.setId("balances-connect");
            connect.setAccessibleText("Connect an account");
            connect.getStyleClass().add("accent");
            connect.setOnAction(event -> model.connect());
            nothing.getChildren().add(connect);
        }
    }
}

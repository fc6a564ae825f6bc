package dev.coffer.ui.shell;

import dev.coffer.ui.kit.AgeLabel;
import dev.coffer.ui.kit.CopyButton;
import dev.coffer.ui.kit.Icons;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** As which account, real or training, and how current. */
final class TopBar extends HBox {
    private final Label word = new Label();
    private final Region mark = new Region();
    private final AgeLabel age = new AgeLabel();

    TopBar(ShellViewModel model, Runnable refresh) {
        getStyleClass().add("top-bar");
        setId("top-bar");
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(account(model), ribbon(model), gap, link(model), refreshButton(model, refresh));
    }

    private static HBox account(ShellViewModel model) {
        Label name = new Label();
        name.setId("account-name");
        name.getStyleClass().add("account-name");
        name.textProperty().bind(model.accountNameProperty());
        Label id = new Label();
        id.setId("account-id");
        id.getStyleClass().addAll("account-id", "mono");
        id.setMinWidth(USE_PREF_SIZE);
        id.textProperty().bind(model.accountIdProperty());
        id.managedProperty().bind(model.accountIdProperty().isNotEmpty());
        CopyButton copy =
                new CopyButton("account id", () -> model.accountIdProperty().get());
        copy.setId("account-copy");
        copy.visibleProperty().bind(model.accountIdProperty().isNotEmpty());
        VBox words = new VBox(name, id);
        words.getStyleClass().add("account-words");
        words.setAlignment(Pos.CENTER_LEFT);
        HBox account = new HBox(words, copy);
        account.setAlignment(Pos.CENTER_LEFT);
        account.getStyleClass().add("account");
        return account;
    }

    private static Label ribbon(ShellViewModel model) {
        Label ribbon = new Label("SANDBOX");
        ribbon.setId("ribbon-sandbox");
        ribbon.getStyleClass().add("ribbon-sandbox");
        ribbon.setMinWidth(USE_PREF_SIZE);
        ribbon.setTooltip(new Tooltip("A training server inside this program. No money moves."));
        ribbon.setAccessibleText("Sandbox: no money moves");
        ribbon.visibleProperty().bind(model.sandboxProperty());
        ribbon.managedProperty().bind(model.sandboxProperty());
        return ribbon;
    }

    private HBox link(ShellViewModel model) {
        word.setId("link-state");
        word.setMinWidth(USE_PREF_SIZE);
        word.setAccessibleRole(AccessibleRole.TEXT);
        age.setId("link-age");
        age.setMinWidth(USE_PREF_SIZE);
        mark.getStyleClass().add("link-mark");
        model.linkProperty().subscribe(this::show);
        HBox link = new HBox(mark, word, age);
        link.getStyleClass().add("link");
        link.setAlignment(Pos.CENTER_RIGHT);
        return link;
    }

    private void show(LinkState state) {
        word.setText(state.word());
        word.setAccessibleText("Connection: " + state.word());
        for (LinkState.Condition each : LinkState.Condition.values()) {
            mark.getStyleClass().remove(each.styleClass());
        }
        mark.getStyleClass().add(state.condition().styleClass());
        age.show(state.age());
    }

    private static Button refreshButton(ShellViewModel model, Runnable refresh) {
        Button button = new Button("Refresh", Icons.of(Feather.REFRESH_CW));
        button.setId("refresh");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText("Refresh");
        button.setTooltip(new Tooltip("Ask the server now  F5"));
        button.disableProperty().bind(model.canRefreshProperty().not());
        button.setOnAction(event -> refresh.run());
        return button;
    }
}

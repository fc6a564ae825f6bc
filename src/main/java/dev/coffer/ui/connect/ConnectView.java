package dev.coffer.ui.connect;

import dev.coffer.ui.kit.Banner;
import dev.coffer.ui.kit.Field;
import dev.coffer.ui.kit.Forms;
import dev.coffer.ui.kit.Icons;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.kit.Screen;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Where an account is connected: the real thing on the left, the training server on the right. */
public final class ConnectView implements Screen {
    private final ConnectViewModel model;
    private final Banner banner = new Banner();
    private final TextField account = new TextField();
    private final ScrollPane root;

    /**
     * @param secretPlace where the credentials will be kept, for people, as in {@code SecretStore.whereabouts()}
     * @param training    whether the training server is offered
     */
    public ConnectView(ConnectViewModel model, String secretPlace, boolean training) {
        this.model = model;
        banner.setId("connect-banner");
        HBox ways = new HBox(16, accountCard(secretPlace));
        if (training) {
            ways.getChildren().add(sandboxCard());
        }
        ways.setFillHeight(false);
        VBox content = new VBox(Forms.heading("Connect an account"), banner, ways);
        content.getStyleClass().add("screen");
        root = new ScrollPane(content);
        root.setFitToWidth(true);
        root.setFocusTraversable(false);
        root.getStyleClass().add("plain");
        root.setId("connect-screen");
        model.failureProperty().subscribe(failure -> {
            if (failure == null) {
                banner.clear();
            } else {
                banner.showFailure(failure.title(), failure.sentence(), failure.advice(), model::retry);
            }
        });
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown(Route route) {
        model.opened();
        account.requestFocus();
    }

    private VBox accountCard(String secretPlace) {
        Field server = field(
                "Server", "connect-server", new TextField(), model.serverProperty(), model.serverProblemProperty());
        Field id = field("Account", "connect-account", account, model.accountProperty(), model.accountProblemProperty())
                .remark(model.accountRemarkProperty());
        account.getStyleClass().add("mono");
        account.setPromptText("0x…");
        Field key = field("API key", "connect-key", new TextField(), model.keyProperty(), model.keyProblemProperty());
        Field secret = field(
                        "API secret",
                        "connect-secret",
                        new PasswordField(),
                        model.secretProperty(),
                        model.secretProblemProperty())
                .remark("Kept " + secretPlace + ". Never written to a file, a log or an export.");
        Button connect = new Button("Connect");
        connect.setId("connect-go");
        connect.setAccessibleText("Connect");
        connect.setDefaultButton(true);
        connect.setOnAction(event -> model.connect());
        connect.disableProperty().bind(model.busyProperty());
        ProgressIndicator turning = new ProgressIndicator();
        turning.setPrefSize(18, 18);
        turning.setAccessibleText("Asking the server");
        turning.visibleProperty().bind(model.busyProperty());
        HBox row = new HBox(12, connect, turning);
        row.setAlignment(Pos.CENTER_LEFT);
        VBox card = Forms.card(
                Forms.subheading("Calypso Pay account"),
                Forms.quiet(
                        "Coffer reads the account once to prove that key, secret and clock are right. Nothing is paid."),
                server,
                id,
                key,
                secret,
                row);
        card.setPrefWidth(520);
        return card;
    }

    private VBox sandboxCard() {
        Button use = new Button("Use the sandbox", Icons.of(Feather.PLAY));
        use.setId("connect-sandbox");
        use.setAccessibleText("Use the sandbox");
        use.setOnAction(event -> model.connectToSandbox());
        use.disableProperty().bind(model.busyProperty());
        VBox card = Forms.card(
                Forms.subheading("Just trying?"),
                Forms.quiet(
                        "The sandbox is a training server inside this program, with an account full of play money. Payouts walk"
                                + " through the same states as real ones. No money moves, and every screen says SANDBOX."),
                use);
        card.setPrefWidth(320);
        card.setMinWidth(260);
        return card;
    }

    private static Field field(
            String name, String id, TextField control, StringProperty text, ReadOnlyStringProperty problem) {
        control.setId(id);
        control.textProperty().bindBidirectional(text);
        return Forms.field(name, control).problem(problem);
    }
}

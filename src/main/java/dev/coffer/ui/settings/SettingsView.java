package dev.coffer.ui.settings;

import dev.coffer.core.account.Connection;
import dev.coffer.ui.failure.FailureText;
import dev.coffer.ui.kit.Banner;
import dev.coffer.ui.kit.CopyButton;
import dev.coffer.ui.kit.Forms;
import dev.coffer.ui.kit.Preferences;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.kit.Screen;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Few settings, each of which does what it says. */
public final class SettingsView implements Screen {
    private static final Map<Preferences.Look, String> LOOKS = Map.of(
            Preferences.Look.SYSTEM, "As the system",
            Preferences.Look.LIGHT, "Light",
            Preferences.Look.DARK, "Dark");

    private final SettingsViewModel model;
    private final @Nullable BackupsViewModel backups;
    private final Banner banner = new Banner();
    private final GridPane facts = new GridPane();
    private final ScrollPane root;

    /**
     * @param backups    absent where none is put back
     * @param dataFolder where everything the console keeps lives
     */
    public SettingsView(
            SettingsViewModel model,
            @Nullable BackupsViewModel backups,
            ExplorersViewModel explorers,
            ReviewMarkViewModel review,
            String dataFolder) {
        this.model = model;
        this.backups = backups;
        banner.setId("settings-banner");
        VBox content = new VBox(Forms.heading("Settings"), banner, looks(), connection(), data(dataFolder));
        if (backups != null) {
            content.getChildren().add(new BackupsPane(backups));
        }
        content.getChildren().addAll(new ExplorersPane(explorers), new ReviewPane(review));
        content.getStyleClass().add("screen");
        content.setMaxWidth(760);
        root = new ScrollPane(content);
        root.setFitToWidth(true);
        root.setFocusTraversable(false);
        root.setId("settings-screen");
        root.getStyleClass().add("plain");
        model.failureProperty().subscribe(this::showFailure);
        model.doneProperty().subscribe(this::showDone);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown(Route route) {
        refresh();
    }

    @Override
    public void refresh() {
        if (backups != null) {
            backups.refresh();
        }
    }

    private VBox looks() {
        ComboBox<Preferences.Look> look = new ComboBox<>(FXCollections.observableArrayList(Preferences.Look.values()));
        look.setId("settings-look");
        look.setConverter(words());
        look.setOnAction(event -> model.look(look.getValue()));
        ComboBox<String> fiat = new ComboBox<>(FXCollections.observableArrayList(SettingsViewModel.FIATS));
        fiat.setId("settings-fiat");
        fiat.setOnAction(event -> model.fiat(fiat.getValue()));
        model.choicesProperty().subscribe(now -> {
            look.setValue(now.look());
            fiat.setValue(now.fiat());
        });
        HBox row = new HBox(
                16,
                Forms.field("Theme", look),
                Forms.field("Display currency", fiat).remark("For estimates only. Payouts are made in assets."));
        look.setPrefWidth(220);
        fiat.setPrefWidth(220);
        return Forms.card(Forms.subheading("Appearance"), row);
    }

    private VBox connection() {
        facts.getStyleClass().add("facts");
        model.connectionProperty().subscribe(this::showConnection);
        Button another = button("settings-connect", "Connect another account", model::connectAnother);
        Button forget = button("settings-forget", "Forget credentials…", model::forget);
        forget.disableProperty().bind(model.connectionProperty().isNull());
        HBox row = new HBox(8, another, forget);
        return Forms.card(Forms.subheading("Connection"), facts, row);
    }

    private static VBox data(String dataFolder) {
        Label folder = new Label(dataFolder);
        folder.setId("settings-data");
        folder.getStyleClass().add("mono");
        folder.setWrapText(true);
        CopyButton copy = new CopyButton("path of the data folder", () -> dataFolder);
        copy.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(6, folder, copy);
        row.setAlignment(Pos.CENTER_LEFT);
        return Forms.card(
                Forms.subheading("Data on this computer"),
                Forms.quiet("Database, settings, log and backups. The API secret is not among them."),
                row);
    }

    private void showConnection(@Nullable Connection now) {
        facts.getChildren().clear();
        if (now == null) {
            facts.add(Forms.quiet("No account is connected."), 0, 0);
            return;
        }
        String name = now.accountName();
        fact(0, "Account", name == null ? "no name" : name, false);
        fact(1, "Account id", now.account(), true);
        fact(2, "Server", now.server() + (now.sandbox() ? "  (sandbox: no money moves)" : ""), true);
        fact(3, "Credentials", now.secretPlace(), false);
    }

    private void fact(int row, String name, String value, boolean mono) {
        Label left = new Label(name);
        left.getStyleClass().add("quiet");
        left.setMinWidth(Region.USE_PREF_SIZE);
        Label right = new Label(value);
        right.setWrapText(true);
        if (mono) {
            right.getStyleClass().add("mono");
        }
        facts.addRow(row, left, right);
    }

    private void showFailure(@Nullable FailureText failure) {
        if (failure == null) {
            banner.clear();
        } else {
            banner.showFailure(failure.title(), failure.sentence(), failure.advice(), model::forget);
        }
    }

    private void showDone(String sentence) {
        if (!sentence.isEmpty()) {
            banner.show(Banner.Kind.NOTE, sentence, "", "", null);
        }
    }

    private static Button button(String id, String word, Runnable does) {
        Button button = new Button(word);
        button.setId(id);
        button.setAccessibleText(word);
        button.setOnAction(event -> does.run());
        return button;
    }

    private static StringConverter<Preferences.Look> words() {
        return new StringConverter<>() {
            @Override
            public String toString(Preferences.@Nullable Look look) {
                return look == null ? "" : LOOKS.getOrDefault(look, look.name());
            }

            @Override
            public Preferences.Look fromString(String word) {
                throw new UnsupportedOperationException("not editable");
            }
        };
    }
}

package dev.coffer.ui.payee;

import dev.coffer.ui.failure.FailureText;
import dev.coffer.ui.kit.Banner;
import dev.coffer.ui.kit.Forms;
import dev.coffer.ui.kit.Icons;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.kit.Screen;
import java.net.URL;
import java.time.Duration;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The payee book: search and list on the left, the payee, the editor or a file's preview on the right. */
public final class PayeesView implements Screen {
    private static final KeyCodeCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final PayeesViewModel model;
    private final TextField search = new TextField();
    private final Label count = Forms.quiet("");
    private final PayeeListView list;
    private final StackPane page = new StackPane();
    private final Banner banner = new Banner();
    private final VBox root;

    public PayeesView(PayeesViewModel model) {
        this.model = model;
        list = new PayeeListView(model);
        banner.setId("payees-banner");
        VBox.setVgrow(list.node(), Priority.ALWAYS);
        VBox left = new VBox(10, list.node(), foot());
        left.getStyleClass().add("payees-left");
        HBox.setHgrow(page, Priority.ALWAYS);
        page.setMinWidth(0);
        HBox columns = new HBox(16, left, page);
        VBox.setVgrow(columns, Priority.ALWAYS);
        root = new VBox(top(), banner, columns);
        root.setId("payees-screen");
        root.getStyleClass().addAll("screen", "payees");
        URL sheet = Objects.requireNonNull(PayeesView.class.getResource("payee.css"), "payee.css");
        root.getStylesheets().add(sheet.toExternalForm());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.pageProperty().subscribe(this::show);
        model.failureProperty().subscribe(this::failed);
        model.doneProperty().subscribe(this::done);
        model.rowsProperty().subscribe(rows -> count.setText(model.count()));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown(Route route) {
        model.refresh();
        model.tick();
        if (route instanceof Route.Payees payees && payees.select() != null) {
            model.show(payees.select());
        }
        if (route instanceof Route.Payees payees && payees.add() != null && !model.isOnlyLookedAt()) {
            model.add(payees.add());
        } else {
            search.requestFocus();
        }
    }

    @Override
    public void refresh() {
        model.refresh();
        model.tick();
    }

    private HBox top() {
        Label heading = Forms.heading("Payees");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        search.setId("payees-search");
        search.setPromptText("Search name, address, claim, chain, document, saved by");
        search.setAccessibleText("Search name, address, claim reference, chain, document or who saved it");
        search.textProperty().bindBidirectional(model.searchProperty());
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox top = new HBox(10, heading, search);
        if (!model.isOnlyLookedAt()) {
            Button add = button("payees-new", "_New payee", Feather.USER_PLUS, model::add);
            add.getStyleClass().add("accent");
            top.getChildren().addAll(add, button("payees-import", "_Import…", Feather.DOWNLOAD, model::importFile));
        }
        top.getChildren().add(button("payees-export", "_Export…", Feather.UPLOAD, model::exportBook));
        top.setAlignment(Pos.CENTER_LEFT);
        return top;
    }

    private HBox foot() {
        count.setId("payees-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        if (model.isOnlyLookedAt()) {
            return new HBox(count);
        }
        ComboBox<Duration> period = new ComboBox<>(FXCollections.observableArrayList(PayeesViewModel.PERIODS));
        period.setId("payees-cool-off");
        period.setAccessibleText("How long new addresses cool off");
        period.setConverter(words());
        model.coolOffProperty().subscribe(now -> period.setValue(now.period()));
        period.setOnAction(event -> {
            if (period.getValue() != null) {
                model.choose(period.getValue());
                period.setValue(model.coolOffProperty().get().period());
            }
        });
        Label label = Forms.quiet("New addresses cool off");
        label.setLabelFor(period);
        label.setWrapText(false);
        label.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(8, count, gap, label, period);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private void show(PayeePage now) {
        switch (now) {
            case PayeePage.Nothing ignored -> {
                boolean held = page.isFocusWithin();
                page.getChildren().setAll(Forms.quiet("Select a payee to see every address it had."));
                if (held) {
                    search.requestFocus();
                }
            }
            case PayeePage.Detail detail -> {
                boolean held = page.isFocusWithin();
                page.getChildren().setAll(new PayeeDetailView(model, detail.payee()).node());
                if (held) {
                    // What had the focus is gone; it would jump out of the screen.
                    list.node().requestFocus();
                }
            }
            case PayeePage.Editor editor -> {
                PayeeEditorView view = new PayeeEditorView(editor.viewModel());
                page.getChildren().setAll(view.node());
                if (page.getScene() != null) {
                    // A scroll pane takes its content in only when it is styled; before that nothing inside can take
                    // the focus.
                    page.applyCss();
                }
                view.focus();
            }
            case PayeePage.Import plan -> {
                PayeeImportView view = new PayeeImportView(plan.viewModel());
                page.getChildren().setAll(view.node());
                view.focus();
            }
        }
    }

    private void pressed(KeyEvent event) {
        if (FIND.match(event)) {
            search.requestFocus();
            search.selectAll();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN && search.isFocused()) {
            list.node().requestFocus();
            if (list.node().getSelectionModel().isEmpty()) {
                list.node().getSelectionModel().selectFirst();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE
                && search.isFocused()
                && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
        }
    }

    private void failed(@Nullable FailureText text) {
        if (text == null) {
            banner.clear();
        } else {
            banner.showFailure(text.title(), text.sentence(), text.advice(), null);
        }
    }

    private void done(String sentence) {
        if (!sentence.isEmpty()) {
            banner.show(Banner.Kind.NOTE, sentence, "", "", null);
        } else if (model.failureProperty().get() == null) {
            banner.clear();
        }
    }

    private static Button button(String id, String word, Feather icon, Runnable does) {
        Button button = new Button(word, Icons.of(icon));
        button.setId(id);
        button.setAccessibleText(word.replace("_", "").replace("…", ""));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> does.run());
        return button;
    }

    private static StringConverter<Duration> words() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable Duration period) {
                return period == null ? "" : period.isZero() ? "not at all" : "for " + PayeeText.period(period);
            }

            @Override
            public Duration fromString(String text) {
                throw new UnsupportedOperationException("not editable");
            }
        };
    }
}

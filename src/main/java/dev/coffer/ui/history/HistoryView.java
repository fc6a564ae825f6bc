package dev.coffer.ui.history;

import dev.coffer.core.payout.PayoutId;
import dev.coffer.ui.dialog.Dialogs;
import dev.coffer.ui.failure.FailureText;
import dev.coffer.ui.kit.Banner;
import dev.coffer.ui.kit.Forms;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.kit.Screen;
import java.net.URL;
import java.time.ZoneId;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The history: filters above, the table with its totals, and beside it the selected payout in full. */
public final class HistoryView implements Screen {
    private static final KeyCodeCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final double DETAIL_WIDTH = 410;

    private final HistoryViewModel model;
    private final PayoutDetailViewModel detailModel;
    private final FilterBar filters;
    private final PayoutTable table;
    private final DetailView detail;
    private final ToggleButton details = new ToggleButton("Details");
    private final SplitPane split = new SplitPane();
    private final Banner problem = new Banner();
    private final VBox root;
    private boolean shownBefore;

    /**
     * What the screen needs besides what it shows.
     *
     * @param search absent where nothing can be written, so that no index can be built
     */
    public record Surroundings(
            Dialogs dialogs, HistoryMemory memory, @Nullable FasterSearch search, ZoneId zone) {}

    /** @param decisions absent where nothing is decided about payouts, only looked at */
    public HistoryView(
            HistoryViewModel model,
            PayoutDetailViewModel detailModel,
            @Nullable PayoutDecisions decisions,
            DetailLinks links,
            Surroundings surroundings) {
        this.model = model;
        this.detailModel = detailModel;
        table = new PayoutTable(model, surroundings.memory(), surroundings.zone());
        filters = new FilterBar(
                model, new ViewsMenu(model, new SavedViews(surroundings.memory()), surroundings.dialogs()), goTo());
        detail = new DetailView(detailModel, decisions, links);
        problem.setId("history-problem");
        VBox left = new VBox(table.node(), new HistoryFooter(model));
        left.getStyleClass().add("history-left");
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        split.getItems().addAll(left, detail);
        split.getStyleClass().add("history-split");
        SplitPane.setResizableWithParent(detail, false);
        VBox.setVgrow(split, Priority.ALWAYS);
        root = new VBox(top(links, new TableMenu(table, surroundings.search())), filters, problem, split);
        root.setId("history");
        root.getStyleClass().addAll("screen", "history");
        URL sheet = Objects.requireNonNull(HistoryView.class.getResource("history.css"), "history.css");
        root.getStylesheets().add(sheet.toExternalForm());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        split.widthProperty().subscribe((before, now) -> divide(before.doubleValue()));
        model.problemProperty().subscribe(this::failed);
        model.selectedProperty().subscribe((before, id) -> {
            if (decisions != null) {
                decisions.forget();
            }
            detailModel.backToNow();
            detailModel.show(id);
        });
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown(Route route) {
        if (!shownBefore) {
            shownBefore = true;
            model.refresh();
        }
        if (route instanceof Route.History history && history.select() != null) {
            select(history.select());
        }
        table.node().requestFocus();
    }

    @Override
    public void refresh() {
        model.renew();
        detailModel.refresh();
    }

    private void select(PayoutId id) {
        details.setSelected(true);
        table.reveal(id);
    }

    private HBox top(DetailLinks links, TableMenu menu) {
        Button export = new Button("Export …");
        export.setId("history-export");
        export.setAccessibleText("Export this view to a file");
        export.setMinWidth(Button.USE_PREF_SIZE);
        export.setOnAction(event -> links.export(model.query()));
        Label heading = Forms.heading("History");
        heading.setMinWidth(Label.USE_PREF_SIZE);
        details.setId("history-details");
        details.setAccessibleText("Show the selected payout in full beside the table");
        details.setSelected(true);
        details.setMinWidth(ToggleButton.USE_PREF_SIZE);
        details.selectedProperty().subscribe((before, on) -> showDetail(on));
        menu.setMinWidth(TableMenu.USE_PREF_SIZE);
        HBox top =
                new HBox(heading, filters.search(), filters.clear(), new HistoryPlaces(links), export, menu, details);
        top.getStyleClass().add("history-top");
        top.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(filters.search(), Priority.ALWAYS);
        return top;
    }

    private DatePicker goTo() {
        DatePicker day = new DatePicker();
        day.setId("history-go-to");
        day.setPromptText("Go to date");
        day.setAccessibleText("Go to date: scrolls to the payouts of that day");
        day.valueProperty().subscribe((before, chosen) -> {
            if (chosen != null) {
                model.goTo(chosen);
            }
        });
        return day;
    }

    private void showDetail(boolean on) {
        if (!on) {
            split.getItems().remove(detail);
        } else if (!split.getItems().contains(detail)) {
            split.getItems().add(detail);
            divide(0);
        }
    }

    /** Gives the detail its width once there is a width to divide; afterwards the person's own division stays. */
    private void divide(double before) {
        double width = split.getWidth();
        if (before == 0 && width > 0) {
            double wanted = Math.min(DETAIL_WIDTH, width * 0.4);
            split.setDividerPositions(1 - Math.max(detail.getMinWidth(), wanted) / width);
        }
    }

    private void pressed(KeyEvent event) {
        if (FIND.match(event)) {
            filters.search().requestFocus();
            filters.search().selectAll();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && table.node().isFocused()) {
            openDetail();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            escape(event);
        }
    }

    private void openDetail() {
        details.setSelected(true);
        detail.focus();
    }

    private void escape(KeyEvent event) {
        if (detail.holdsFocus()) {
            table.node().requestFocus();
            event.consume();
        } else if (!model.choice().settingsProperty().get().equals(FilterSettings.ALL)
                || !model.choice().textProperty().get().isEmpty()) {
            model.choice().clear();
            event.consume();
        }
    }

    private void failed(@Nullable FailureText text) {
        if (text == null) {
            problem.clear();
        } else {
            problem.showFailure(text.title(), text.sentence(), text.advice(), model::refresh);
        }
    }
}

package dev.coffer.ui.history;

import dev.coffer.ui.failure.FailureText;
import dev.coffer.ui.kit.Banner;
import dev.coffer.ui.kit.Columns;
import dev.coffer.ui.kit.Forms;
import dev.coffer.ui.kit.GroupedAddress;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.kit.Screen;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The whole history as it stood, marked as the past in words and colour, with the way back always in sight. */
public final class AsOfView implements Screen {
    private static final double DETAIL_WIDTH = 410;

    private final AsOfViewModel model;
    private final TableView<AsOfRow> table = Columns.table("Payouts as they stood, the last entered first");
    private final DetailView detail;
    private final PastPart band;
    private final Banner problem = new Banner();
    private final SplitPane split = new SplitPane();
    private final VBox root;
    private boolean shownBefore;

    public AsOfView(
            AsOfViewModel model,
            PayoutDetailViewModel detailModel,
            @Nullable PayoutDecisions decisions,
            DetailLinks links) {
        this.model = model;
        detail = new DetailView(detailModel, decisions, links, false);
        Runnable back = () -> links.go(new Route.History(null));
        band = new PastPart("as-of-band", back);
        problem.setId("as-of-problem");
        table.setId("as-of-table");
        columns();
        table.setItems(model.rows());
        table.setPlaceholder(Forms.quiet("Nothing was known here by then."));
        table.setRowFactory(ignored -> new WatchedRow(model));
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> model.selectedProperty().set(row == null ? null : row.id()));
        Label count = Forms.quiet("");
        count.setId("as-of-count");
        count.textProperty().bind(model.countProperty());
        VBox left = new VBox(table, new HBox(count));
        left.setSpacing(8);
        VBox.setVgrow(table, Priority.ALWAYS);
        split.getItems().addAll(left, detail);
        split.getStyleClass().add("history-split");
        SplitPane.setResizableWithParent(detail, false);
        split.widthProperty().subscribe((before, now) -> divide(before.doubleValue()));
        VBox.setVgrow(split, Priority.ALWAYS);
        root = new VBox(top(back), band, problem, split);
        root.setId("as-of");
        root.getStyleClass().addAll("screen", "history", "as-of");
        root.getStylesheets()
                .add(Objects.requireNonNull(AsOfView.class.getResource("history.css"))
                        .toExternalForm());
        model.titleProperty().subscribe(band::show);
        model.problemProperty().subscribe(this::failed);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown(Route route) {
        if (!shownBefore) {
            shownBefore = true;
            model.choice().show();
        }
        table.requestFocus();
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    private HBox top(Runnable back) {
        Label heading = Forms.heading("As it stood on");
        heading.setMinWidth(Label.USE_PREF_SIZE);
        AsOfPicker picker = new AsOfPicker("as-of", model.choice());
        HBox.setHgrow(picker, Priority.ALWAYS);
        Button now = new Button("Back to the history");
        now.setId("as-of-back");
        now.setAccessibleText("Back to the history as it is now");
        now.setMinWidth(Button.USE_PREF_SIZE);
        now.setOnAction(event -> back.run());
        HBox top = new HBox(heading, picker, now);
        top.getStyleClass().add("as-of-top");
        top.setAlignment(Pos.CENTER_LEFT);
        return top;
    }

    private void columns() {
        TableColumn<AsOfRow, ?> entered = Columns.time("Entered", 136, model.zone(), AsOfRow::entered);
        TableColumn<AsOfRow, ?> claim = Columns.text("Claim", 135, AsOfRow::claimReference);
        TableColumn<AsOfRow, ?> amount =
                Columns.noded("Amount", 186, AsOfRow::amount, AmountCell::new, AmountCell::show, Pos.CENTER_RIGHT);
        amount.getStyleClass().add("number-column");
        TableColumn<AsOfRow, ?> state = Columns.state("State then", 164, AsOfRow::state);
        TableColumn<AsOfRow, ?> since = Columns.time("Since", 136, model.zone(), AsOfRow::since);
        TableColumn<AsOfRow, ?> receiver = receiver();
        table.getColumns().add(entered);
        table.getColumns().add(claim);
        table.getColumns().add(receiver);
        table.getColumns().add(amount);
        table.getColumns().add(state);
        table.getColumns().add(since);
        table.getColumns().forEach(column -> {
            column.setSortable(false);
            column.setReorderable(false);
            column.setMinWidth(column.getPrefWidth());
        });
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setFixedCellSize(PayoutTable.ROW_HEIGHT);
        from(entered, 640);
        from(since, 776);
        from(receiver, 946);
    }

    private static TableColumn<AsOfRow, ?> receiver() {
        return Columns.noded(
                "Receiver",
                170,
                AsOfRow::address,
                () -> {
                    Label label = new Label();
                    label.getStyleClass().add("mono");
                    label.setTooltip(new Tooltip());
                    return label;
                },
                (label, address) -> {
                    label.setText(address);
                    label.getTooltip().setText(String.join(" ", GroupedAddress.groups(address)));
                },
                Pos.CENTER_LEFT);
    }

    /** Shows a column from that table width on; the detail repeats what it has. */
    private void from(TableColumn<AsOfRow, ?> column, double width) {
        column.visibleProperty()
                .bind(table.widthProperty().map(now -> now.doubleValue() == 0 || now.doubleValue() >= width));
    }

    private void divide(double before) {
        double width = split.getWidth();
        if (before == 0 && width > 0) {
            split.setDividerPositions(1 - Math.max(detail.getMinWidth(), Math.min(DETAIL_WIDTH, width * 0.4)) / width);
        }
    }

    private void failed(@Nullable FailureText text) {
        if (text == null) {
            problem.clear();
        } else {
            problem.showFailure(text.title(), text.sentence(), text.advice(), model::refresh);
        }
    }

    /** Tells the view-model which rows are on the screen, so that the next page comes in time. */
    private static final class WatchedRow extends TableRow<AsOfRow> {
        private final AsOfViewModel model;

        WatchedRow(AsOfViewModel model) {
            this.model = model;
        }

        @Override
        protected void updateItem(@Nullable AsOfRow row, boolean empty) {
            super.updateItem(row, empty);
            if (row != null && !empty) {
                model.shown(getIndex());
            }
        }
    }
}

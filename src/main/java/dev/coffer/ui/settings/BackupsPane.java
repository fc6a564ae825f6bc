package dev.coffer.ui.settings;

import dev.coffer.ui.failure.FailureText;
import dev.coffer.ui.kit.Banner;
import dev.coffer.ui.kit.Forms;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The backups as a list, newest first, with what can be done with them. */
final class BackupsPane extends VBox {
    private static final double ROW_HEIGHT = 32;
    private static final int ROWS_SEEN = 6;

    private final ListView<BackupRow> list = new ListView<>();
    private final Banner banner = new Banner();

    BackupsPane(BackupsViewModel model) {
        getStyleClass().add("card");
        setId("settings-backups");
        banner.setId("backups-banner");
        list.setId("backups-list");
        list.setAccessibleText("Backups, newest first");
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(view -> new Cell());
        list.setPlaceholder(Forms.quiet("No backup yet. One is taken every hour in which something changed."));
        getChildren()
                .addAll(
                        Forms.subheading("Backups"),
                        Forms.quiet("One an hour is kept for a day, one a day for a month."),
                        banner,
                        list,
                        commands(model));
        model.rowsProperty().subscribe(this::show);
        model.failureProperty().subscribe(this::showFailure);
        model.doneProperty().subscribe(this::showDone);
    }

    private HBox commands(BackupsViewModel model) {
        Button take = button("backups-take", "Back up now");
        take.setOnAction(event -> model.takeNow());
        take.disableProperty().bind(model.busyProperty());
        Button restore = button("backups-restore", "Restore…");
        restore.setOnAction(event -> {
            BackupRow chosen = list.getSelectionModel().getSelectedItem();
            if (chosen != null) {
                model.restore(chosen);
            }
        });
        restore.disableProperty()
                .bind(model.busyProperty()
                        .or(list.getSelectionModel().selectedItemProperty().isNull()));
        return new HBox(8, take, restore);
    }

    private static Button button(String id, String word) {
        Button button = new Button(word);
        button.setId(id);
        button.setAccessibleText(word);
        return button;
    }

    private void show(List<BackupRow> rows) {
        list.setItems(FXCollections.observableArrayList(rows));
        double height = ROW_HEIGHT * Math.clamp(rows.size(), 2, ROWS_SEEN) + 4;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setMaxHeight(height);
    }

    private void showFailure(@Nullable FailureText failure) {
        if (failure == null) {
            banner.clear();
        } else {
            banner.showFailure(failure.title(), failure.sentence(), failure.advice(), null);
        }
    }

    private void showDone(String sentence) {
        if (!sentence.isEmpty()) {
            banner.show(Banner.Kind.NOTE, sentence, "", "", null);
        }
    }

    private static final class Cell extends ListCell<BackupRow> {
        private final Label when = new Label();
        private final Label size = new Label();
        private final HBox line;

        Cell() {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            size.getStyleClass().add("quiet");
            line = new HBox(when, gap, size);
            line.setAlignment(Pos.CENTER_LEFT);
            setAlignment(Pos.CENTER_LEFT);
            setStyle("-fx-padding: 0 8 0 8;");
        }

        @Override
        protected void updateItem(@Nullable BackupRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            when.setText(row.when());
            size.setText(row.size());
            setAccessibleText("Backup " + row.when() + ", " + row.size());
            setGraphic(line);
        }
    }
}

package dev.coffer.ui.payee;

import dev.coffer.core.payee.PayeeId;
import dev.coffer.ui.kit.ChainBadge;
import dev.coffer.ui.kit.Forms;
import java.util.List;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Those whom the search finds: name, chain and whole address. Rows are equally tall, so that a long book scrolls fast. */
final class PayeeListView {
    private static final double ROW_HEIGHT = 70;

    private final ListView<PayeeRow> list = new ListView<>();
    private final Label nobody = Forms.quiet("");
    private final PayeesViewModel model;
    private boolean following;

    PayeeListView(PayeesViewModel model) {
        this.model = model;
        list.setId("payees-list");
        list.setAccessibleText("Payees by name");
        list.getStyleClass().add("payee-list");
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(view -> new Cell());
        nobody.setId("payees-nobody");
        nobody.setMaxWidth(300);
        list.setPlaceholder(nobody);
        model.rowsProperty().subscribe(this::show);
        model.selectedProperty().subscribe(this::select);
        list.getSelectionModel().selectedItemProperty().addListener((observed, before, now) -> {
            if (now != null && !following) {
                model.selectedProperty().set(now.id());
            }
        });
    }

    ListView<PayeeRow> node() {
        return list;
    }

    private void show(List<PayeeRow> rows) {
        nobody.setText(
                model.isEmpty()
                        ? nobodyYet()
                        : "Nobody is found. The search looks into name, claim reference, address, chain, document, note"
                                + " and who saved it.");
        following = true;
        list.setItems(FXCollections.observableArrayList(rows));
        following = false;
        select(model.selectedProperty().get());
    }

    private String nobodyYet() {
        return model.isOnlyLookedAt()
                ? "Nobody is in the payee book of this workspace."
                : "Nobody is in the payee book yet. Save somebody with “New payee”, from a payout in the history, or import a"
                        + " file.";
    }

    private void select(@Nullable PayeeId id) {
        following = true;
        int index = -1;
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i).id().equals(id)) {
                index = i;
            }
        }
        if (index < 0) {
            list.getSelectionModel().clearSelection();
        } else if (index != list.getSelectionModel().getSelectedIndex()
                || !Objects.equals(
                        list.getSelectionModel().getSelectedItem(),
                        list.getItems().get(index))) {
            list.getSelectionModel().select(index);
            list.scrollTo(Math.max(0, index - 2));
        }
        following = false;
    }

    private static final class Cell extends ListCell<PayeeRow> {
        private final Label name = new Label();
        private final ChainBadge chain = new ChainBadge();
        private final Label address = new Label();
        private final Label claims = new Label();
        private final Label cooling = new Label();
        private final VBox whole;

        Cell() {
            name.getStyleClass().add("payee-name");
            address.getStyleClass().addAll("mono", "payee-address");
            claims.getStyleClass().add("quiet");
            cooling.getStyleClass().add("payee-cooling");
            cooling.setMinWidth(Region.USE_PREF_SIZE);
            whole = new VBox(3, line(name, chain), address, line(claims, cooling));
            whole.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        private static HBox line(Label left, Label right) {
            HBox.setHgrow(left, Priority.ALWAYS);
            left.setMaxWidth(Double.MAX_VALUE);
            left.setMinWidth(0);
            HBox line = new HBox(10, left, right);
            line.setAlignment(Pos.CENTER_LEFT);
            return line;
        }

        @Override
        protected void updateItem(@Nullable PayeeRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            name.setText(row.name());
            chain.show(row.address().chain());
            address.setText(row.address().text());
            claims.setText(row.claims());
            cooling.setText(row.cooling());
            setAccessibleText(row.name() + ", " + row.address().chain().displayName() + ", "
                    + row.address().text() + ". " + row.claims() + ". " + row.cooling());
            setGraphic(whole);
        }
    }
}

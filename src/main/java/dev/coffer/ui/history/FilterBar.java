package dev.coffer.ui.history;

import dev.coffer.core.export.FilterText;
import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.HistoryFilter;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/** What the history is narrowed down by. The search field is a node of its own, since it stands beside the heading. */
final class FilterBar extends FlowPane {
    private final TextField search = new TextField();
    private final Button clear = new Button("Clear filter");

    FilterBar(FilterChoice choice) {
        getStyleClass().add("history-filters");
        search(choice);
        clear.setId("history-clear");
        clear.getStyleClass().add("flat");
        clear.setAccessibleText("Clear filter");
        clear.setOnAction(event -> choice.clear());
        clear.visibleProperty().bind(choice.filterProperty().isNotEqualTo(HistoryFilter.ALL));
        ComboBox<Choice<HistoryFilter.Group>> group = Choice.box(
                "history-group",
                "State",
                Choice.of(List.of(HistoryFilter.Group.values()), FilterText::label),
                choice.groupProperty());
        ComboBox<Choice<@Nullable Chain>> chain = Choice.box(
                "history-chain",
                "Chain",
                Choice.withAll("All chains", List.of(Chain.values()), Chain::displayName),
                choice.chainProperty());
        ComboBox<Choice<Period>> period = Choice.box(
                "history-period",
                "Period of confirmation",
                Choice.of(List.of(Period.values()), Period::label),
                choice.periodProperty());
        DatePicker first = day("history-first-day", "First day", choice.firstDayProperty(), choice);
        DatePicker last = day("history-last-day", "Last day", choice.lastDayProperty(), choice);
        getChildren().addAll(group, chain, assets(choice), period, first, last, clear);
    }

    TextField search() {
        return search;
    }

    private void search(FilterChoice choice) {
        search.setId("history-search");
        search.setPromptText("Search address, claim, comment, hash, key, Calypso id");
        search.setAccessibleText("Search address, claim reference, comment, transaction hash, key or Calypso id");
        search.textProperty().bindBidirectional(choice.textProperty());
    }

    private static ComboBox<Choice<@Nullable Asset>> assets(FilterChoice choice) {
        ComboBox<Choice<@Nullable Asset>> box = Choice.box(
                "history-asset",
                "Asset",
                Choice.withAll("All assets", choice.assets(), Asset::label),
                choice.assetProperty());
        ListChangeListener<Asset> offered = change -> {
            Asset kept = choice.assetProperty().get();
            box.getItems().setAll(Choice.withAll("All assets", choice.assets(), Asset::label));
            Choice.select(box, kept);
        };
        choice.assets().addListener(offered);
        return box;
    }

    private static DatePicker day(
            String id, String name, ObjectProperty<@Nullable LocalDate> value, FilterChoice choice) {
        DatePicker picker = new DatePicker();
        picker.setId(id);
        picker.setPromptText(name);
        picker.setAccessibleText(name);
        picker.valueProperty().bindBidirectional(value);
        picker.visibleProperty().bind(choice.periodProperty().isEqualTo(Period.BETWEEN));
        picker.managedProperty().bind(picker.visibleProperty());
        return picker;
    }
}

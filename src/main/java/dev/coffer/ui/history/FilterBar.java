package dev.coffer.ui.history;

import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.HistorySummary;
import dev.coffer.core.payout.StateChoice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/** What the history is narrowed down by. The search field and what clears the filter are nodes of their own, beside the heading. */
final class FilterBar extends FlowPane {
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("danger");

    private final FilterChoice choice;
    private final ObservableValue<HistorySummary.Choices> counts;
    private final TextField search = new TextField();
    private final Button clear = new Button("Clear filter");

    /** @param first what stands before the filters, {@code last} behind them */
    FilterBar(HistoryViewModel model, Node first, Node... last) {
        choice = model.choice();
        counts = model.choicesProperty();
        getStyleClass().add("history-filters");
        search();
        clear.setId("history-clear");
        clear.getStyleClass().add("flat");
        clear.setAccessibleText("Clear filter");
        clear.setOnAction(event -> choice.clear());
        clear.setMinWidth(USE_PREF_SIZE);
        clear.visibleProperty().bind(choice.settingsProperty().isNotEqualTo(FilterSettings.ALL));
        ComboBox<Choice<Period>> period = Choice.box(
                "history-period",
                "Period of confirmation",
                Choice.of(List.of(Period.values()), Period::label),
                choice.periodProperty());
        getChildren()
                .addAll(
                        first,
                        states(),
                        chains(),
                        assets(),
                        period,
                        day("history-first-day", "First day", choice.firstDayProperty()),
                        day("history-last-day", "Last day", choice.lastDayProperty()),
                        issuers(),
                        bound(
                                "history-least",
                                "Amount from",
                                choice.amount().leastProperty(),
                                choice.amount().leastProblemProperty()),
                        bound(
                                "history-most",
                                "Amount to",
                                choice.amount().mostProperty(),
                                choice.amount().mostProblemProperty()));
        getChildren().addAll(last);
    }

    /** Beside the search field, with its room kept while there is nothing to clear, so that the table does not jump. */
    Button clear() {
        return clear;
    }

    TextField search() {
        if (search.getId() == null) {
            search.setId("history-search");
            search.setPromptText("Search payee, address, claim, comment, hash, key, Calypso id");
            search.setAccessibleText(
                    "Search payee, address, claim reference, comment, transaction hash, key or Calypso id");
            search.textProperty().bindBidirectional(choice.textProperty());
        }
        return search;
    }

    private static <K> @Nullable Long beside(HistorySummary.Choices all, Map<K, Long> counts, @Nullable K value) {
        if (all.equals(HistorySummary.Choices.NONE)) {
            return null;
        }
        return value == null
                ? counts.values().stream().mapToLong(Long::longValue).sum()
                : counts.getOrDefault(value, 0L);
    }

    private Node states() {
        ComboBox<Choice<StateChoice>> box = Choice.box(
                "history-group",
                "State",
                Choice.of(StateLabels.all(HistorySummary.Choices.NONE), StateLabels::label),
                choice.stateProperty());
        Choice.counted(box, counts, (all, value) -> beside(all, all.states(), value));
        counts.subscribe(all -> Choice.offer(
                box,
                Choice.of(StateLabels.all(all), StateLabels::label),
                choice.stateProperty().get()));
        return box;
    }

    private Node chains() {
        ComboBox<Choice<@Nullable Chain>> box = Choice.box(
                "history-chain",
                "Chain",
                Choice.withAll("All chains", List.of(Chain.values()), Chain::displayName),
                choice.chainProperty());
        Choice.counted(box, counts, (all, value) -> beside(all, all.chains(), value));
        return box;
    }

    private Node assets() {
        ComboBox<Choice<@Nullable Asset>> box = Choice.box(
                "history-asset",
                "Asset",
                Choice.withAll("All assets", choice.assets(), Asset::label),
                choice.assetProperty());
        Choice.counted(box, counts, (all, value) -> beside(all, all.assets(), value));
        ListChangeListener<Asset> offered = change -> Choice.offer(
                box,
                Choice.withAll("All assets", choice.assets(), Asset::label),
                choice.assetProperty().get());
        choice.assets().addListener(offered);
        return box;
    }

    private Node issuers() {
        ComboBox<Choice<@Nullable String>> box =
                Choice.box("history-issuer", "Issued by", issuers(counts.getValue()), choice.issuedByProperty());
        Choice.counted(box, counts, (all, value) -> beside(all, all.issuers(), value));
        counts.subscribe(
                all -> Choice.offer(box, issuers(all), choice.issuedByProperty().get()));
        choice.issuedByProperty().subscribe(person -> Choice.offer(box, issuers(counts.getValue()), person));
        return box;
    }

    /** Whoever issued what the rest of the filter lets through, and whoever is chosen. */
    private List<Choice<@Nullable String>> issuers(HistorySummary.Choices all) {
        TreeSet<String> people = new TreeSet<>(all.issuers().keySet());
        Stream.of(choice.issuedByProperty())
                .map(ObjectProperty::get)
                .filter(Objects::nonNull)
                .forEach(people::add);
        return Choice.withAll("Everybody", List.copyOf(people), person -> person);
    }

    private DatePicker day(String id, String name, ObjectProperty<@Nullable LocalDate> value) {
        DatePicker picker = new DatePicker();
        picker.setId(id);
        picker.setPromptText(name);
        picker.setAccessibleText(name);
        picker.valueProperty().bindBidirectional(value);
        picker.visibleProperty().bind(choice.periodProperty().isEqualTo(Period.BETWEEN));
        picker.managedProperty().bind(picker.visibleProperty());
        return picker;
    }

    private static TextField bound(String id, String name, StringProperty typed, ObservableValue<String> problem) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(name);
        field.getStyleClass().add("amount-bound");
        field.textProperty().bindBidirectional(typed);
        Tooltip why = new Tooltip();
        problem.subscribe(sentence -> {
            field.pseudoClassStateChanged(PROBLEM, !sentence.isEmpty());
            field.setAccessibleText(name + (sentence.isEmpty() ? "" : ". " + sentence));
            why.setText(sentence);
            field.setTooltip(sentence.isEmpty() ? null : why);
        });
        return field;
    }
}

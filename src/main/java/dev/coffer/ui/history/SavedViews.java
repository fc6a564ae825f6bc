package dev.coffer.ui.history;

import dev.coffer.core.payout.HistoryFilter.Group;
import dev.coffer.core.payout.HistorySort;
import dev.coffer.core.payout.StateChoice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Views that everybody needs, and those that a person saved. Used on the screen's thread. */
final class SavedViews {
    private static final String NAME = "history-views";

    static final List<SavedView> BUILT_IN = List.of(
            view("Everything", FilterSettings.ALL),
            view("Today", FilterSettings.of(Period.TODAY)),
            view("Waiting", FilterSettings.of(StateChoice.of(Group.WAITING))),
            view("Failed", FilterSettings.of(StateChoice.of(Group.NOT_PAID))),
            view("Needs attention", FilterSettings.of(StateChoice.of(Group.NEEDS_ATTENTION))),
            view("Scheduled", FilterSettings.of(StateChoice.of(Group.SCHEDULED))),
            view("This month", FilterSettings.of(Period.THIS_MONTH)));

    private final HistoryMemory memory;
    private final ObservableList<SavedView> own = FXCollections.observableArrayList();

    SavedViews(HistoryMemory memory) {
        this.memory = memory;
        memory.read(NAME).stream()
                .flatMap(String::lines)
                .map(ViewText::read)
                .flatMap(Optional::stream)
                .forEach(own::add);
    }

    private static SavedView view(String name, FilterSettings settings) {
        return new SavedView(name, settings, HistorySort.NEWEST_FIRST);
    }

    ObservableList<SavedView> own() {
        return own;
    }

    /** Under a name that is taken it takes the place of the old one. */
    void save(SavedView view) {
        own.removeIf(it -> it.name().equalsIgnoreCase(view.name()));
        own.add(view);
        keep();
    }

    void forget(SavedView view) {
        own.remove(view);
        keep();
    }

    private void keep() {
        memory.keep(NAME, own.stream().map(ViewText::of).collect(Collectors.joining("\n")));
    }
}

package dev.coffer.ui.history;

import dev.coffer.ui.dialog.Dialogs;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Whole views at one choice: those that everybody needs, a person's own, and a name for the present one. */
final class ViewsMenu extends MenuButton {
    private final HistoryViewModel model;
    private final SavedViews views;
    private final Dialogs dialogs;

    ViewsMenu(HistoryViewModel model, SavedViews views, Dialogs dialogs) {
        super("Views");
        this.model = model;
        this.views = views;
        this.dialogs = dialogs;
        setId("history-views");
        setAccessibleText("Views: a saved filter and order");
        ListChangeListener<SavedView> changed = change -> fill();
        views.own().addListener(changed);
        fill();
    }

    private void fill() {
        getItems().clear();
        SavedViews.BUILT_IN.forEach(view -> getItems().add(item(view, this::show)));
        if (!views.own().isEmpty()) {
            getItems().add(new SeparatorMenuItem());
            views.own().forEach(view -> getItems().add(item(view, this::show)));
        }
        MenuItem save = new MenuItem("Save this view …");
        save.setId("history-save-view");
        save.setOnAction(event -> save());
        getItems().addAll(new SeparatorMenuItem(), save);
        if (!views.own().isEmpty()) {
            Menu forget = new Menu("Forget a view");
            views.own().forEach(view -> forget.getItems().add(item(view, views::forget)));
            getItems().add(forget);
        }
    }

    private static MenuItem item(SavedView view, Consumer<SavedView> chosen) {
        MenuItem item = new MenuItem(view.name());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> chosen.accept(view));
        return item;
    }

    private void show(SavedView view) {
        model.show(view.settings(), view.sort());
    }

    private void save() {
        dialogs.reason(
                        "Save this view",
                        "The filter and the order are kept under this name. A period like \u201cToday\u201d stays today's, whenever"
                                + " the view is shown.",
                        "Save")
                .ifPresent(name -> views.save(new SavedView(
                        name.strip(),
                        model.choice().settingsProperty().get(),
                        model.sortProperty().get())));
    }
}

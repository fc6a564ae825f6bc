package dev.coffer.ui.settings;

import dev.coffer.core.money.Chain;
import dev.coffer.ui.kit.ExplorerLinks;
import dev.coffer.ui.kit.Explorers;
import dev.coffer.ui.kit.FxFeeds;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** The list of explorers while it is edited. Only a list without a fault is saved, and then as a whole. */
public final class ExplorersViewModel {
    private final Explorers explorers;
    private final Map<Chain, StringProperty> pages = new EnumMap<>(Chain.class);
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");

    public ExplorersViewModel(Explorers explorers, Executor screen) {
        this.explorers = explorers;
        for (Chain chain : Chain.values()) {
            StringProperty page = new SimpleStringProperty("");
            page.subscribe((before, now) -> done.set(""));
            pages.put(chain, page);
        }
        FxFeeds.newest(explorers.links(), screen, this::show);
    }

    /** The page of that chain, as typed. */
    public StringProperty pageProperty(Chain chain) {
        StringProperty page = pages.get(chain);
        if (page == null) {
            throw new IllegalArgumentException("no such chain: " + chain);
        }
        return page;
    }

    /** What is wrong with it; empty where nothing is. */
    public ObservableValue<String> problem(Chain chain) {
        return pageProperty(chain).map(typed -> ExplorerLinks.problem(typed).orElse(""));
    }

    /** What the last command did; empty while there is nothing to say. */
    public ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    public void save() {
        Map<Chain, String> typed = new EnumMap<>(Chain.class);
        pages.forEach((chain, page) -> typed.put(chain, page.get()));
        if (typed.values().stream().allMatch(page -> ExplorerLinks.problem(page).isEmpty())) {
            explorers.choose(new ExplorerLinks(typed));
            done.set("Saved.");
        } else {
            done.set("Not saved: correct the marked addresses first.");
        }
    }

    public void asShipped() {
        explorers.choose(ExplorerLinks.PUBLIC);
        show(ExplorerLinks.PUBLIC);
        done.set("The list is as it was shipped.");
    }

    private void show(ExplorerLinks links) {
        pages.forEach((chain, page) -> page.set(links.templates().getOrDefault(chain, "")));
    }
}

package dev.coffer.app;

import dev.coffer.core.feed.Feed;
import dev.coffer.core.feed.Publisher;
import dev.coffer.core.money.Chain;
import dev.coffer.ui.kit.ExplorerLinks;
import dev.coffer.ui.kit.Explorers;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;

/** The explorers, kept in the workspace's settings a line a chain: missing means as shipped, empty means none. */
final class SavedExplorers implements Explorers {
    private final WorkspaceSettings settings;
    private final Executor io;
    private final Publisher<ExplorerLinks> links;

    SavedExplorers(WorkspaceSettings settings, Executor io) {
        this.settings = settings;
        this.io = io;
        Map<Chain, String> pages = new EnumMap<>(ExplorerLinks.PUBLIC.templates());
        for (Chain chain : Chain.values()) {
            settings.get(name(chain)).ifPresent(page -> pages.put(chain, page));
        }
        this.links = new Publisher<>(new ExplorerLinks(pages));
    }

    @Override
    public Feed<ExplorerLinks> links() {
        return links;
    }

    @Override
    public void choose(ExplorerLinks chosen) {
        links.publish(chosen);
        io.execute(() -> {
            for (Chain chain : Chain.values()) {
                String page = chosen.templates().getOrDefault(chain, "");
                if (page.equals(ExplorerLinks.PUBLIC.templates().get(chain))) {
                    settings.remove(name(chain));
                } else {
                    settings.put(name(chain), page);
                }
            }
        });
    }

    private static String name(Chain chain) {
        return "explorer." + chain.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package dev.coffer.ui.support;

import dev.coffer.core.feed.Feed;
import dev.coffer.core.feed.Publisher;
import dev.coffer.ui.kit.ExplorerLinks;
import dev.coffer.ui.kit.Explorers;

/** Explorers that last as long as the test. */
public final class MemoryExplorers implements Explorers {
    private final Publisher<ExplorerLinks> links = new Publisher<>(ExplorerLinks.PUBLIC);

    @Override
    public Feed<ExplorerLinks> links() {
        return links;
    }

    @Override
    public void choose(ExplorerLinks chosen) {
        links.publish(chosen);
    }
}

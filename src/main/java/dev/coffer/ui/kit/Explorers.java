package dev.coffer.ui.kit;

import dev.coffer.core.feed.Feed;

/** The pages on which people look at transactions, as chosen for this workspace. */
public interface Explorers {

    Feed<ExplorerLinks> links();

    /** Takes effect at once; written in the background, so it may be called on the screen's thread. */
    void choose(ExplorerLinks links);
}

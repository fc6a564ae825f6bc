package dev.coffer.core.news;

import dev.coffer.core.feed.Feed;
import java.util.Set;

/** Of which outcomes this workspace's people want to be told. */
public interface NewsWishes {

    Feed<Set<NewsKind>> wanted();

    /** Takes effect at once; written in the background, so it may be called on the screen's thread. */
    void choose(Set<NewsKind> kinds);
}

package dev.coffer.ui.support;

import dev.coffer.core.feed.Feed;
import dev.coffer.core.feed.Publisher;
import dev.coffer.core.news.NewsKind;
import dev.coffer.core.news.NewsWishes;
import java.util.Set;

/** Remembers until the test ends. */
public final class MemoryNews implements NewsWishes {
    private final Publisher<Set<NewsKind>> wanted = new Publisher<>(NewsKind.USUAL);

    @Override
    public Feed<Set<NewsKind>> wanted() {
        return wanted;
    }

    @Override
    public void choose(Set<NewsKind> kinds) {
        wanted.publish(kinds);
    }
}

package dev.coffer.app;

import dev.coffer.core.feed.Feed;
import dev.coffer.core.feed.Publisher;
import dev.coffer.core.news.NewsKind;
import dev.coffer.core.news.NewsWishes;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/** Which outcomes people are told of, kept in the workspace's settings. Missing means the usual ones, empty means none. */
final class SavedNews implements NewsWishes {
    private static final String NAME = "notifications";

    private final WorkspaceSettings settings;
    private final Executor io;
    private final Publisher<Set<NewsKind>> wanted;

    SavedNews(WorkspaceSettings settings, Executor io) {
        this.settings = settings;
        this.io = io;
        this.wanted = new Publisher<>(settings.get(NAME).map(SavedNews::read).orElse(NewsKind.USUAL));
    }

    @Override
    public Feed<Set<NewsKind>> wanted() {
        return wanted;
    }

    @Override
    public void choose(Set<NewsKind> kinds) {
        wanted.publish(kinds);
        io.execute(() ->
                settings.put(NAME, kinds.stream().map(SavedNews::name).sorted().collect(Collectors.joining(","))));
    }

    private static Set<NewsKind> read(String names) {
        List<String> known = List.of(names.split(",", -1));
        return Arrays.stream(NewsKind.values())
                .filter(kind -> known.contains(name(kind)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String name(NewsKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}

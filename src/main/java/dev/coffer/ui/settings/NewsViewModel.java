package dev.coffer.ui.settings;

import dev.coffer.core.news.NewsKind;
import dev.coffer.core.news.NewsWishes;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Of which outcomes people are told on their desktop. A tick takes effect at once. */
public final class NewsViewModel {
    private final NewsWishes wishes;
    private final Map<NewsKind, BooleanProperty> wanted = new EnumMap<>(NewsKind.class);

    public NewsViewModel(NewsWishes wishes) {
        this.wishes = wishes;
        for (NewsKind kind : NewsKind.values()) {
            BooleanProperty one =
                    new SimpleBooleanProperty(wishes.wanted().current().contains(kind));
            one.subscribe((before, now) -> choose());
            wanted.put(kind, one);
        }
    }

    private void choose() {
        Set<NewsKind> chosen = EnumSet.noneOf(NewsKind.class);
        wanted.forEach((kind, one) -> {
            if (one.get()) {
                chosen.add(kind);
            }
        });
        if (!chosen.equals(wishes.wanted().current())) {
            wishes.choose(Set.copyOf(chosen));
        }
    }

    public BooleanProperty wantedProperty(NewsKind kind) {
        BooleanProperty one = wanted.get(kind);
        if (one == null) {
            throw new IllegalArgumentException("no such kind: " + kind);
        }
        return one;
    }
}

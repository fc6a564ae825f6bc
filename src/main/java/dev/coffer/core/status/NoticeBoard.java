package dev.coffer.core.status;

import dev.coffer.core.feed.Feed;
import dev.coffer.core.feed.Publisher;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** At most one notice a kind, the most serious first. Any thread may put one up. */
public final class NoticeBoard {
    private final Map<Notice.Kind, Notice> up = new EnumMap<>(Notice.Kind.class);
    private final Publisher<List<Notice>> notices = new Publisher<>(List.of());

    public Feed<List<Notice>> notices() {
        return notices;
    }

    public synchronized void put(Notice.Kind kind, String sentence) {
        up.put(kind, new Notice(kind, sentence));
        notices.publish(List.copyOf(up.values()));
    }

    public synchronized void takeDown(Notice.Kind kind) {
        if (up.remove(kind) != null) {
            notices.publish(List.copyOf(up.values()));
        }
    }
}

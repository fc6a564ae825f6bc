package dev.coffer.ui.support;

import dev.coffer.core.feed.Feed;
import dev.coffer.core.feed.Publisher;
import dev.coffer.ui.kit.Preferences;

/** Preferences that last as long as the test. */
public final class MemoryPreferences implements Preferences {
    private final Publisher<Choices> choices = new Publisher<>(Choices.DEFAULT);

    @Override
    public Feed<Choices> choices() {
        return choices;
    }

    @Override
    public void choose(Choices chosen) {
        choices.publish(chosen);
    }
}

package dev.coffer.app;

import dev.coffer.core.feed.Feed;
import dev.coffer.core.feed.Publisher;
import dev.coffer.core.payee.CoolOff;
import dev.coffer.core.payee.CoolOffSetting;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Executor;

/** The cool-off in the workspace's settings, as an ISO 8601 duration. What cannot be read counts as the usual one, never as none. */
final class SavedCoolOff implements CoolOffSetting {
    private static final String NAME = "payee-cool-off";

    private final WorkspaceSettings settings;
    private final Executor io;
    private final Publisher<CoolOff> coolOff;

    SavedCoolOff(WorkspaceSettings settings, Executor io) {
        this.settings = settings;
        this.io = io;
        this.coolOff =
                new Publisher<>(settings.get(NAME).map(SavedCoolOff::read).orElse(CoolOff.USUAL));
    }

    @Override
    public Feed<CoolOff> coolOff() {
        return coolOff;
    }

    @Override
    public void choose(CoolOff chosen) {
        coolOff.publish(chosen);
        io.execute(() -> settings.put(NAME, chosen.period().toString()));
    }

    private static CoolOff read(String text) {
        try {
            return new CoolOff(Duration.parse(text));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return CoolOff.USUAL;
        }
    }
}

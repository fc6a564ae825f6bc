package dev.coffer.app;

import java.util.concurrent.Executor;

/** The choices of a workspace that its screens follow. */
record Saved(SavedPreferences preferences, SavedCoolOff coolOff, SavedExplorers explorers) {

    /** @param io where they are written */
    static Saved in(WorkspaceSettings settings, Executor io) {
        return new Saved(
                new SavedPreferences(settings, io), new SavedCoolOff(settings, io), new SavedExplorers(settings, io));
    }
}

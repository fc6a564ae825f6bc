package dev.coffer.app;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;

/** The public keys of subscriptions, which are no secret, kept in the settings so that the secrets can be asked for by name at the next start. */
record WebhookKeys(WorkspaceSettings settings) {
    private static final String SETTING = "webhook.keys";

    SortedSet<String> all() {
        SortedSet<String> keys = new TreeSet<>();
        settings.get(SETTING).ifPresent(kept -> keys.addAll(Arrays.asList(kept.split(",", -1))));
        keys.remove("");
        return keys;
    }

    void add(String publicKey) {
        synchronized (settings) {
            SortedSet<String> keys = all();
            if (keys.add(publicKey)) {
                settings.put(SETTING, String.join(",", keys));
            }
        }
    }

    void remove(String publicKey) {
        synchronized (settings) {
            SortedSet<String> keys = all();
            if (keys.remove(publicKey)) {
                settings.put(SETTING, String.join(",", keys));
            }
        }
    }
}

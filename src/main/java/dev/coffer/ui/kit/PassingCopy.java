package dev.coffer.ui.kit;

import java.time.Duration;

/** Copies a secret for a minute: whatever then still holds it is emptied. What a person copied since is left alone. Used on the screen's thread. */
public final class PassingCopy implements AutoCloseable {
    public static final Duration STAYS = Duration.ofMinutes(1);

    private final Clipboard clipboard;
    private final Delay delay;
    private String held = "";
    private long newest;

    public PassingCopy(Clipboard clipboard, Delay delay) {
        this.clipboard = clipboard;
        this.delay = delay;
    }

    public void copy(String secret) {
        long number = ++newest;
        held = secret;
        clipboard.put(secret);
        delay.after(STAYS, () -> {
            if (number == newest) {
                close();
            }
        });
    }

    /** Ends the minute now. */
    @Override
    public void close() {
        if (!held.isEmpty() && clipboard.text().equals(held)) {
            clipboard.put("");
        }
        held = "";
    }
}

package dev.coffer.ui.kit;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Copies, and looks a second later whether the clipboard still holds what was copied. Programs that swap addresses in the clipboard do it
 * at once; a person who copies something else takes longer.
 */
public final class CopyWatch {
    private static final Duration WAIT = Duration.ofSeconds(1);

    private final Clipboard clipboard;
    private final Delay delay;
    private long newest;

    public CopyWatch(Clipboard clipboard, Delay delay) {
        this.clipboard = clipboard;
        this.delay = delay;
    }

    /**
     * @param what  the thing that is copied, for the warning: "address"
     * @param alarm told if another program replaced it; an emptied clipboard is none, since nothing wrong can be pasted from it
     */
    public void copy(String what, String text, Consumer<String> alarm) {
        long number = ++newest;
        clipboard.put(text);
        delay.after(WAIT, () -> {
            String now = clipboard.text();
            // Whatever Coffer itself copied since is watched by its own turn.
            if (number == newest && !now.isEmpty() && !now.equals(text)) {
                alarm.accept("The clipboard changed within a second after copying the " + what + ". Another program"
                        + " replaced what was in it. If copying again ends the same way, have this computer examined before"
                        + " you go on.");
            }
        });
    }
}

package dev.coffer.ui.kit;

import javafx.event.Event;
import javafx.event.EventType;

/** What was copied is not in the clipboard any more. It travels to the window's frame, which says so whatever screen is shown. */
public final class CopyAlarm extends Event {
    public static final EventType<CopyAlarm> REPLACED = new EventType<>(Event.ANY, "CLIPBOARD_REPLACED");
    private static final long serialVersionUID = 1;

    private final String sentence;

    CopyAlarm(String sentence) {
        super(REPLACED);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}

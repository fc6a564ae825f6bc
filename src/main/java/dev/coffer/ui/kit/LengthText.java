package dev.coffer.ui.kit;

import java.time.Duration;

/** Lengths of time in their two largest units: {@code under 1 s}, {@code 12 s}, {@code 3 min 5 s}, {@code 2 h 10 min}, {@code 4 d 3 h}. */
public final class LengthText {
    private LengthText() {}

    public static String of(Duration length) {
        if (length.toSeconds() < 1) {
            return "under 1 s";
        }
        if (length.toMinutes() < 1) {
            return length.toSeconds() + " s";
        }
        if (length.toHours() < 1) {
            return length.toMinutes() + " min" + rest(length.toSecondsPart(), " s");
        }
        if (length.toDays() < 1) {
            return length.toHours() + " h" + rest(length.toMinutesPart(), " min");
        }
        return length.toDays() + " d" + rest(length.toHoursPart(), " h");
    }

    private static String rest(int part, String unit) {
        return part == 0 ? "" : " " + part + unit;
    }
}

package dev.coffer.ui.payout;

/**
 * Stands against a receiver that is not what the clipboard held when it was pasted, for as long as that very text stays in the field.
 * Programs that swap addresses in the clipboard are old and common; typing or pasting anew ends the alarm.
 */
final class PasteAlarm {
    private static final String SENTENCE =
            "Stop: what stands here is not what the clipboard holds right after pasting. A program on this computer may be"
                    + " swapping addresses. Compare every character with the claim file, and paste again or type it by hand.";

    private String text = "";
    private boolean sounding;

    /**
     * @param meant  what the field should hold by the clipboard as it is now
     * @param stands what it holds
     */
    void pasted(String meant, String stands) {
        sounding = !withoutBlanks(meant).equals(withoutBlanks(stands));
        text = stands;
    }

    /** What stands against the text in the field; empty where nothing does. */
    String problem(String now) {
        if (!now.equals(text)) {
            sounding = false;
        }
        return sounding ? SENTENCE : "";
    }

    private static String withoutBlanks(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}

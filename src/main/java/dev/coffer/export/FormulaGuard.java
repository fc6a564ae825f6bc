package dev.coffer.export;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running what somebody wrote into a comment. A cell that begins like a formula gets an apostrophe in front; one
 * that begins with apostrophes and then like a formula gets one more, so that {@link #lift} always finds the very text again.
 * What begins a formula: https://owasp.org/www-community/attacks/CSV_Injection, with the full-width signs that some spreadsheets take too.
 */
final class FormulaGuard {
    private static final String STARTS = "[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]";
    private static final Pattern DANGEROUS = Pattern.compile("^'*" + STARTS, Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("^'+" + STARTS, Pattern.DOTALL);

    private FormulaGuard() {}

    static String guard(String text) {
        if (text.isEmpty() || Character.isLetterOrDigit(text.charAt(0))) {
            return text;
        }
        return DANGEROUS.matcher(text).lookingAt() ? "'" + text : text;
    }

    static String lift(String cell) {
        return GUARDED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}

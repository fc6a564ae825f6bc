package dev.coffer.core.money;

import java.util.regex.Pattern;

/**
 * Groups the digits of an amount while it is typed, and keeps the caret behind the same digit. Only blanks that Coffer itself put in are
 * ever moved or taken away: what a person typed or pasted with blanks of their own, or with anything else that is no plain number, stays
 * as it is, to be judged by {@link AmountText}. Grouping never changes what a text means.
 */
public final class AmountTyping {
    /** Nobody groups a number that begins with 0, and {@link AmountText} takes "0 500" for two numbers. */
    private static final Pattern PLAIN = Pattern.compile("(0|[1-9]\\d*)([.,]\\d*)?");

    private static final int GROUP_OF = 3;

    private AmountTyping() {}

    /** A text and the place in it where typing goes on. */
    public record Typed(String text, int caret) {}

    /**
     * What the field holds after an edit. A grouping blank has no life of its own: who deletes one deletes the digit beyond it.
     *
     * @param before   what the field holds
     * @param caret    where the caret stands, which tells deleting backwards from deleting forwards
     * @param from     first character that the edit replaces
     * @param to       behind the last character that it replaces
     * @param inserted what is put in their place
     */
    public static Typed edit(String before, int caret, int from, int to, String inserted) {
        boolean ours = isOurs(before);
        int start = from;
        int end = to;
        if (ours && inserted.isEmpty() && end - start == 1 && before.charAt(start) == AmountText.GROUP) {
            if (caret == end) {
                start--;
            } else {
                end++;
            }
        }
        String left = before.substring(0, start);
        String right = before.substring(end);
        if (!ours || inserted.indexOf(AmountText.GROUP) >= 0) {
            String whole = left + inserted + right;
            return isOurs(whole)
                    ? placed(plain(whole), plain(left + inserted).length())
                    : new Typed(whole, start + inserted.length());
        }
        String typed = plain(left) + inserted;
        return placed(typed + plain(right), typed.length());
    }

    /** The text as the field shows it: grouped if it is a plain number, else as it is. */
    public static String grouped(String text) {
        return edit("", 0, 0, 0, text).text();
    }

    /** @param digits how many characters of {@code plain} stand before the caret */
    private static Typed placed(String plain, int digits) {
        int whole = wholeDigits(plain);
        if (whole < 0) {
            return new Typed(plain, digits);
        }
        StringBuilder text = new StringBuilder(plain.length() + whole / GROUP_OF);
        int caret = 0;
        for (int i = 0; i < plain.length(); i++) {
            if (i > 0 && i < whole && (whole - i) % GROUP_OF == 0) {
                text.append(AmountText.GROUP);
            }
            text.append(plain.charAt(i));
            if (i == digits - 1) {
                caret = text.length();
            }
        }
        return new Typed(text.toString(), caret);
    }

    /** How many digits stand before the decimal mark, or −1 where the text is no plain number. */
    private static int wholeDigits(String plain) {
        if (!PLAIN.matcher(plain).matches()) {
            return -1;
        }
        int mark = Math.max(plain.indexOf('.'), plain.indexOf(','));
        return mark < 0 ? plain.length() : mark;
    }

    /** Whether every grouping blank in the text stands where Coffer would put it. */
    private static boolean isOurs(String text) {
        String plain = plain(text);
        return plain.length() == text.length()
                || placed(plain, plain.length()).text().equals(text);
    }

    private static String plain(String text) {
        return text.replace(String.valueOf(AmountText.GROUP), "");
    }
}

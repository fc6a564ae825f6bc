package dev.coffer.core.address;

/** Character tests that know ASCII only. The JDK's own accept letters and digits of every script, which here would be a hole. */
final class Ascii {

    private Ascii() {}

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLower(int c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean isUpper(int c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean isLetterOrDigit(int c) {
        return isDigit(c) || isLower(c) || isUpper(c);
    }

    static boolean isPrintable(int c) {
        return c > ' ' && c < 0x7f;
    }

    /** The value of a hexadecimal digit of either case, or -1. */
    static int hexValue(int c) {
        if (isDigit(c)) {
            return c - '0';
        }
        if (c >= 'a' && c <= 'f') {
            return c - 'a' + 10;
        }
        return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    }

    static boolean isHex(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (hexValue(text.charAt(i)) < 0) {
                return false;
            }
        }
        return text.length() > from;
    }

    static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    static boolean hasLower(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (isLower(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean hasUpper(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (isUpper(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Lower case by ASCII's rule, whatever the locale (a Turkish one would make a dotless i of {@code I}). */
    static String lower(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (isUpper(chars[i])) {
                chars[i] = (char) (chars[i] + ('a' - 'A'));
            }
        }
        return new String(chars);
    }
}

package dev.coffer.core.address;

import java.util.List;

/**
 * Fills {@code {0}} with the first argument and so on; {@code {a:0}} puts the English article before it. One pass, so that an
 * argument that itself holds a brace (it may come from a pasted text) stays what it is.
 */
final class Sentence {

    private Sentence() {}

    static String fill(String pattern, List<String> arguments) {
        StringBuilder out = new StringBuilder(pattern.length() + 40);
        int at = 0;
        while (at < pattern.length()) {
            int open = pattern.indexOf('{', at);
            if (open < 0) {
                break;
            }
            int close = pattern.indexOf('}', open);
            out.append(pattern, at, open);
            String key = pattern.substring(open + 1, close);
            boolean article = key.startsWith("a:");
            String argument = arguments.get(Integer.parseInt(article ? key.substring(2) : key));
            if (article) {
                out.append(startsWithVowel(argument) ? "an " : "a ");
            }
            out.append(argument);
            at = close + 1;
        }
        return out.append(pattern, at, pattern.length()).toString();
    }

    private static boolean startsWithVowel(String word) {
        return !word.isEmpty() && "AEIOaeio".indexOf(word.charAt(0)) >= 0;
    }
}

package dev.coffer.core.money;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts as people write and read them. Reading is strict: what could mean two numbers is asked about, never guessed. Writing groups
 * the digits before the point in threes with a thin space, so that a misplaced zero is seen.
 */
public final class AmountText {
    /** U+2009, thin space: groups digits without being mistaken for a decimal mark in any country. */
    public static final char GROUP = '\u2009';

    private static final String BLANK = "[ \u00a0\u2009\u202f_'\u2019]";
    private static final Pattern BLANKS = Pattern.compile(BLANK);
    /** Blanks may group the digits before the mark in threes, and nothing else: "1250 50" is two numbers, not one. */
    private static final Pattern BLANKS_IN_PLACE =
            Pattern.compile("[1-9]\\d{0,2}(" + BLANK + ")\\d{3}(\\1\\d{3})*([.,]\\d*)?");

    private static final String NUMBER = "[\\d.,](?:[\\d.,]|" + BLANK + ")*";
    private static final String UNIT = "([\\p{L}\\p{Sc}][\\p{L}\\p{Sc}_]*)";
    private static final Pattern FOREIGN_UNIT = Pattern.compile(NUMBER + UNIT + "|" + UNIT + BLANK + "?" + NUMBER);
    /** As spreadsheets write what their column is too narrow for. */
    private static final Pattern EXPONENT = Pattern.compile("\\d+([.,]\\d+)?[eE][+-]?\\d{1,2}");

    private static final int QUOTE_LIMIT = 40;
    private static final int LONGEST = 60;
    /** Patterns recurse on some texts, and a pasted page must not end the stack. */
    private static final int LONGEST_TEXT = 200;

    private static final Pattern PLAIN = Pattern.compile("\\d+([.,]\\d+)?|[.,]\\d+");
    private static final Pattern LOOKS_GROUPED = Pattern.compile("\\d{1,3}[.,]\\d{3}");
    private static final Pattern BOTH_MARKS = Pattern.compile("[1-9]\\d{0,2}([.,])\\d{3}(\\1\\d{3})*([.,])\\d+");
    private static final Pattern ONE_MARK_REPEATED = Pattern.compile("[1-9]\\d{0,2}([.,])\\d{3}(\\1\\d{3})+");

    private AmountText() {}

    /** What a typed text means. */
    public sealed interface Reading {
        /** Nothing was typed. */
        record Empty() implements Reading {}

        record Value(Amount amount) implements Reading {}

        /**
         * Not an amount, or one that could be read in two ways.
         *
         * @param sentence what is wrong and what to do
         * @param meanings what it could mean, to choose from; empty where there is nothing to choose
         */
        record Problem(String sentence, List<Amount> meanings) implements Reading {
            public Problem {
                meanings = List.copyOf(meanings);
            }

            Problem(String sentence) {
                this(sentence, List.of());
            }
        }
    }

    /**
     * Reads what a person typed or pasted. Point and comma are both decimal marks, whatever the country of the computer: it says
     * nothing about who wrote the claim file. Blanks that group the whole number in threes are ignored and the asset's own symbol is
     * accepted; {@code 1.234} and {@code 1,234} are asked about, because one country's grouping is the other's decimal mark.
     */
    public static Reading read(String typed, Asset asset) {
        String text = trimmed(withoutUnit(trimmed(typed), asset));
        if (text.isEmpty()) {
            return new Reading.Empty();
        }
        if (text.length() > LONGEST_TEXT) {
            return new Reading.Problem("That is far longer than any amount. Check what was pasted.");
        }
        if (text.startsWith("-") || text.startsWith("\u2212")) {
            return new Reading.Problem("An amount is more than 0. Remove the minus sign.");
        }
        if (EXPONENT.matcher(text).matches()) {
            return exponent(text, asset);
        }
        Matcher foreign = FOREIGN_UNIT.matcher(text);
        if (foreign.matches()) {
            String unit = foreign.group(1) == null ? foreign.group(2) : foreign.group(1);
            return new Reading.Problem("The amount is in " + asset.label() + ", not in " + quoted(unit)
                    + ". Type the number of " + asset.symbol() + " alone.");
        }
        return BLANKS.matcher(text).find() ? readBlanks(text, asset) : readMarks(text, asset);
    }

    /** Also without the blanks that do not break a line, which Java does not count among blanks. */
    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static Reading readBlanks(String text, Asset asset) {
        if (!BLANKS_IN_PLACE.matcher(text).matches()) {
            return new Reading.Problem(
                    quoted(text) + " has a blank where none belongs. Type one number, like 1250.50.");
        }
        if (text.endsWith(".") || text.endsWith(",")) {
            return notAnAmount(text);
        }
        return checked(BLANKS.matcher(text).replaceAll("").replace(',', '.'), asset);
    }

    private static Reading readMarks(String text, Asset asset) {
        if (ONE_MARK_REPEATED.matcher(text).matches()) {
            return checked(text.replaceAll("[.,]", ""), asset);
        }
        if (BOTH_MARKS.matcher(text).matches()) {
            return readBothMarks(text, asset);
        }
        if (LOOKS_GROUPED.matcher(text).matches() && !text.startsWith("0")) {
            return ambiguous(text, asset);
        }
        return PLAIN.matcher(text).matches() ? checked(text.replace(',', '.'), asset) : notAnAmount(text);
    }

    private static Reading notAnAmount(String text) {
        return new Reading.Problem(
                quoted(text) + " is not an amount. Type digits with one decimal point, like 1250.50.");
    }

    private static String quoted(String text) {
        return "\u201c" + (text.length() > QUOTE_LIMIT ? text.substring(0, QUOTE_LIMIT) + "\u2026" : text) + "\u201d";
    }

    private static Reading ambiguous(String text, Asset asset) {
        Amount great = Amount.of(asset, text.replaceAll("[.,]", ""));
        Amount small = Amount.of(asset, text.replace(',', '.'));
        return new Reading.Problem(
                quoted(text) + " can mean " + grouped(great) + " or " + grouped(small) + ". Type " + typed(great)
                        + " or " + typed(small) + ".",
                List.of(great, small));
    }

    /** Not taken as it is: what writes numbers so leaves digits out when the column is narrow. */
    private static Reading exponent(String text, Asset asset) {
        Amount meant = new Amount(asset, new BigDecimal(text.replace(',', '.')));
        if (!meant.isPositive() || !meant.fitsChain() || meant.plain().length() > LONGEST) {
            return notAnAmount(text);
        }
        return new Reading.Problem(
                quoted(text) + " means " + grouped(meant) + ", but a number written so has often lost digits."
                        + " Compare with the claim file and type it in full.",
                List.of(meant));
    }

    /** An amount so that {@link #read} takes it for nothing else; typed by hand or put into a field. */
    public static String typed(Amount amount) {
        String plain = amount.plain();
        return LOOKS_GROUPED.matcher(plain).matches() && !plain.startsWith("0") ? plain + "0" : plain;
    }

    private static Reading readBothMarks(String text, Asset asset) {
        int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        char mark = text.charAt(last);
        char group = mark == '.' ? ',' : '.';
        if (text.indexOf(mark) != last) {
            return notAnAmount(text);
        }
        return checked(text.replace(String.valueOf(group), "").replace(mark, '.'), asset);
    }

    private static Reading checked(String plain, Asset asset) {
        if (plain.length() > LONGEST) {
            return new Reading.Problem("That is more digits than any amount has. Check what was pasted.");
        }
        Amount amount = new Amount(asset, new BigDecimal(plain));
        if (!amount.isPositive()) {
            return new Reading.Problem("An amount is more than 0.");
        }
        if (!amount.fitsChain()) {
            return new Reading.Problem(asset.label() + " has " + asset.decimals()
                    + " decimal places; this amount has " + amount.value().scale()
                    + ". Coffer does not round: shorten it.");
        }
        return new Reading.Value(amount);
    }

    private static String withoutUnit(String text, Asset asset) {
        for (String unit : new String[] {asset.code(), asset.symbol()}) {
            int number = text.length() - unit.length();
            if (number > 0 && text.regionMatches(true, number, unit, 0, unit.length())) {
                return text.substring(0, number);
            }
            if (number > 0
                    && text.regionMatches(true, 0, unit, 0, unit.length())
                    && !Character.isLetter(text.charAt(unit.length()))
                    && text.charAt(unit.length()) != '_') {
                return text.substring(unit.length());
            }
        }
        return text;
    }

    /** Full precision, digits grouped, without the asset: {@code 1 250.5}. */
    public static String grouped(Amount amount) {
        return grouped(amount.value());
    }

    /** Full precision, digits grouped, with symbol and chain: {@code 1 250.5 USDT · Ethereum}. */
    public static String labelled(Amount amount) {
        return grouped(amount) + " " + amount.asset().label();
    }

    /** Any exact number with the digits before the point in groups of three. */
    public static String grouped(BigDecimal value) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder(plain.length() + plain.length() / 3);
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                text.append(GROUP);
            }
            text.append(whole.charAt(i));
        }
        if (point >= 0) {
            text.append(plain, point, plain.length());
        }
        return value.signum() < 0 ? "\u2212" + text : text.toString();
    }
}

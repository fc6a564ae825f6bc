package dev.coffer.fuzz;

import static dev.coffer.fuzz.Target.require;

import dev.coffer.core.money.Amount;
import dev.coffer.core.money.AmountText;
import dev.coffer.core.money.AmountText.Reading;
import dev.coffer.core.money.AmountTyping;
import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Assets;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Amounts as typed and as every country writes them. Whatever is taken has the typed digits and reads as itself however it is printed;
 * what cannot be read for certain is asked about, and never becomes another number. The machine's own language changes nothing.
 */
final class AmountFuzz implements Target {
    private static final List<Asset> ASSETS =
            List.of(Assets.of("BTC"), Assets.of("ETH"), Assets.of("USDT_MATIC"), Assets.of("TRX"), Assets.of("XDG"));
    private static final List<Locale> LOCALES = List.of(
            Locale.UK,
            Locale.GERMANY,
            Locale.FRANCE,
            Locale.of("de", "CH"),
            Locale.of("tr", "TR"),
            Locale.of("en", "IN"),
            Locale.of("ar", "EG"),
            Locale.of("fa", "IR"),
            Locale.of("pt", "BR"));
    private static final List<NumberFormat> FORMATS =
            LOCALES.stream().map(AmountFuzz::format).toList();
    private static final Pattern QUOTE = Pattern.compile("(?s)\u201c.*\u201d");
    private static final Pattern EXPONENT = Pattern.compile("\\d[eE][+-]?\\d");
    /** The one form that is asked about although it came from the amount itself: three digits behind a lone mark. */
    private static final Pattern ASKED = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}");

    @Override
    public String name() {
        return "amount";
    }

    @Override
    public boolean check(String text) {
        boolean taken = false;
        for (Asset asset : ASSETS) {
            Reading reading = AmountText.read(text, asset);
            taken |= reading instanceof Reading.Value;
            switch (reading) {
                case Reading.Empty empty -> require(isBlank(text), () -> "read as nothing");
                case Reading.Problem problem -> problem(problem);
                case Reading.Value value -> value(text, value.amount());
            }
            anotherLanguage(text, asset, reading);
            typed(text, asset, reading);
        }
        return taken;
    }

    /** Every meaning to choose from can be paid, and chosen it reads as nothing else. */
    private static void problem(Reading.Problem problem) {
        require(problem.sentence().endsWith(".") && problem.sentence().length() < 400, problem::sentence);
        for (Amount meaning : problem.meanings()) {
            require(meaning.isPositive() && meaning.fitsChain(), () -> "cannot be paid: " + meaning);
            same(AmountTyping.grouped(AmountText.typed(meaning)), meaning, false);
        }
    }

    /** The field groups digits, and takes keys one by one; what stands there then means what was meant. */
    private static void typed(String text, Asset asset, Reading expected) {
        String grouped = AmountTyping.grouped(text);
        Reading there = AmountText.read(grouped, asset);
        require(unquoted(there).equals(unquoted(expected)), () -> "grouped as <" + grouped + "> it reads " + there);
        require(AmountTyping.grouped(grouped).equals(grouped), () -> "grouped again: " + grouped);
        String field = "";
        int caret = 0;
        for (int i = 0; i < Math.min(text.length(), 60); i++) {
            AmountTyping.Typed next = AmountTyping.edit(field, caret, caret, caret, text.substring(i, i + 1));
            field = next.text();
            caret = next.caret();
            String shown = field;
            int at = caret;
            require(at >= 0 && at <= shown.length(), () -> "the caret is outside of <" + shown + ">");
        }
    }

    /** A sentence quotes the beginning of what stands in the field, with the blanks that group it. */
    private static Reading unquoted(Reading reading) {
        return reading instanceof Reading.Problem problem
                ? new Reading.Problem(QUOTE.matcher(problem.sentence()).replaceFirst(""), problem.meanings())
                : reading;
    }

    private static boolean isBlank(String text) {
        return text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private static void value(String text, Amount amount) {
        require(amount.isPositive() && amount.fitsChain(), () -> "cannot be paid: " + amount);
        if (!EXPONENT.matcher(text).find()) {
            require(digits(text).equals(digits(amount.plain())), () -> "other digits: " + amount);
        }
        for (String printed : List.of(
                amount.plain(),
                amount.plain().replace('.', ','),
                AmountText.grouped(amount),
                AmountText.grouped(amount) + " " + amount.asset().symbol())) {
            same(printed, amount, ASKED.matcher(amount.plain()).matches());
        }
        same(AmountText.labelled(amount), amount, true);
        for (NumberFormat format : FORMATS) {
            same(format.format(amount.value()), amount, true);
        }
    }

    private static void same(String printed, Amount amount, boolean mayBeAsked) {
        Reading again = AmountText.read(printed, amount.asset());
        if (again instanceof Reading.Value value) {
            require(value.amount().equals(amount), () -> printed + " of " + amount + " reads as " + value.amount());
        } else {
            require(
                    mayBeAsked && again instanceof Reading.Problem,
                    () -> printed + " of " + amount + " reads as " + again);
        }
    }

    private static void anotherLanguage(String text, Asset asset, Reading expected) {
        Locale own = Locale.getDefault();
        try {
            Locale.setDefault(LOCALES.get(Math.floorMod(text.hashCode(), LOCALES.size())));
            Reading there = AmountText.read(text, asset);
            require(there.equals(expected), () -> Locale.getDefault() + " reads " + there + " and not " + expected);
        } finally {
            Locale.setDefault(own);
        }
    }

    private static String digits(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        return digits.replaceAll("^0+|0+$", "");
    }

    private static NumberFormat format(Locale locale) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(30);
        return format;
    }
}

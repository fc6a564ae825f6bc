package dev.coffer.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code _} stands for the grouping blank and {@code |} for the caret. */
class AmountTypingTest {
    private static final Asset ETH = Assets.of("ETH");
    private static final String[] KEYS = {
        "0",
        "1",
        "2",
        "3",
        "4",
        "5",
        "6",
        "7",
        "8",
        "9",
        "9",
        "7",
        "0",
        ".",
        ",",
        "12345",
        "1250.50",
        " ",
        "e",
        "-",
        "USDT",
        "1\u2009250",
        "12\u200934",
        "1 250",
        "\u2009"
    };

    @ParameterizedTest
    @CsvSource({
        "123|, 4, 1_234|",
        "1_23|4, 5, 12_35|4",
        "|1_234, 9, 9|1_234",
        "1|_234, 9, 19|_234",
        "1_|234, 9, 19|_234",
        "12_345|, ., 12_345.|",
        "12_345.|, 67890, 12_345.67890|",
        "12|_345, ',', '12,|345'",
        "1_234|, e, 1234e|",
        "|, 1234567.5, 1_234_567.5|",
        "|, 1_234_567, 1_234_567|",
        "|, 12_34, 12_34|",
        "|, 1 250, 1 250|",
        "1_234|, USDT, 1234USDT|",
    })
    void typesAndPastes(String before, String key, String after) {
        assertThat(shown(typed(before, blanks(key)))).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({"1_234|, 123|", "1_|234, |234", "1_234_|567, 123|_567", "12_345.6|, 12_345.|", "12_345.|, 12_345|"})
    void deletesBackwards(String before, String after) {
        int caret = before.indexOf('|');
        String text = blanks(before.replace("|", ""));
        assertThat(shown(AmountTyping.edit(text, caret, caret - 1, caret, ""))).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({"1|_234, 1|34", "|1_234, |234", "1_234|_567, 123_4|67"})
    void deletesForwards(String before, String after) {
        int caret = before.indexOf('|');
        String text = blanks(before.replace("|", ""));
        String found = shown(AmountTyping.edit(text, caret, caret, caret + 1, ""));
        assertThat(found.replace("_|", "|_")).isEqualTo(after.replace("_|", "|_"));
    }

    /** A person edits the number; the blanks must be as if they were not there. */
    @Test
    void editsAsIfTheBlanksWereNotThere() {
        long seed = 20261123L;
        System.err.println("AmountTypingTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 3_000; round++) {
            String text = "";
            int caret = 0;
            for (int step = 0; step < 25; step++) {
                int from = random.nextInt(text.length() + 1);
                int to = random.nextInt(3) == 0 ? from + random.nextInt(text.length() - from + 1) : from;
                String key = KEYS[random.nextInt(KEYS.length)];
                AmountTyping.Typed now = AmountTyping.edit(text, to, from, to, key);
                String what = "“" + text + "” " + from + "–" + to + " “" + key + "” → " + now;
                assertThat(plain(now.text()))
                        .as(what)
                        .isEqualTo(plain(text.substring(0, from)) + plain(key) + plain(text.substring(to)));
                assertThat(plain(now.text().substring(0, now.caret())))
                        .as(what)
                        .isEqualTo(plain(text.substring(0, from)) + plain(key));
                if (AmountTyping.grouped(plain(now.text())).equals(now.text())) {
                    sameMeaning(plain(now.text()), now.text(), what);
                }
                text = now.text();
                caret = now.caret();
                if (random.nextBoolean() && caret > 0) {
                    text = backspaced(text, caret);
                }
            }
        }
    }

    /** What was pasted with blanks is never tidied into another number. */
    @Test
    void blanksOfOthersAreJudgedAsTheyCame() {
        for (String pasted : new String[] {"12\u200934", "1\u20092505", "1 250 50", "12 34", "1\u00a02"}) {
            assertThat(AmountTyping.grouped(pasted)).isEqualTo(pasted);
            assertThat(AmountText.read(AmountTyping.grouped(pasted), ETH))
                    .isInstanceOf(AmountText.Reading.Problem.class);
        }
    }

    private static String backspaced(String text, int caret) {
        AmountTyping.Typed now = AmountTyping.edit(text, caret, caret - 1, caret, "");
        String left = plain(text.substring(0, caret));
        boolean lone = text.charAt(caret - 1) == AmountText.GROUP
                && !AmountTyping.grouped(plain(text)).equals(text);
        if (!lone) {
            assertThat(plain(now.text()))
                    .as(text + " at " + caret)
                    .isEqualTo(left.substring(0, left.length() - 1) + plain(text.substring(caret)));
        }
        return now.text();
    }

    private static void sameMeaning(String plain, String shown, String what) {
        AmountText.Reading bare = AmountText.read(plain, ETH);
        AmountText.Reading seen = AmountText.read(shown, ETH);
        if (bare instanceof AmountText.Reading.Problem) {
            assertThat(seen).as(what).isInstanceOf(AmountText.Reading.Problem.class);
        } else {
            assertThat(seen).as(what).isEqualTo(bare);
        }
    }

    private static AmountTyping.Typed typed(String before, String key) {
        int caret = before.indexOf('|');
        return AmountTyping.edit(blanks(before.replace("|", "")), caret, caret, caret, key);
    }

    private static String blanks(String text) {
        return text.replace('_', AmountText.GROUP);
    }

    private static String shown(AmountTyping.Typed typed) {
        String text = typed.text().replace(AmountText.GROUP, '_');
        return text.substring(0, typed.caret()) + "|" + text.substring(typed.caret());
    }

    private static String plain(String text) {
        return text.replace(String.valueOf(AmountText.GROUP), "");
    }
}

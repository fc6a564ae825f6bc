package dev.coffer.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Makes new texts out of old ones: a few small damages one after the other, sometimes a wild one. */
final class Mutator {
    private static final String LIKELY =
            "0123456789abcdefABCDEFxXTDbc1qtl.,:-/?&=@%# \u00a0\u2009\u202f'_eE+oOIl$\u20ac";
    private static final int WILD = 30;

    private final List<String> corpus;
    private final RandomGenerator random;

    Mutator(List<String> corpus, RandomGenerator random) {
        this.corpus = corpus;
        this.random = random;
    }

    String next() {
        if (random.nextInt(WILD) == 0) {
            return junk();
        }
        String text = any();
        for (int damages = random.nextInt(5); damages > 0; damages--) {
            text = damaged(text);
        }
        return text;
    }

    private String damaged(String text) {
        int at = random.nextInt(text.length() + 1);
        int to = at + random.nextInt(Math.min(12, text.length() - at) + 1);
        String before = text.substring(0, at);
        String between = text.substring(at, to);
        String after = text.substring(to);
        return switch (random.nextInt(10)) {
            case 0, 1 -> before + character() + text.substring(Math.min(text.length(), at + 1));
            case 2 -> before + character() + text.substring(at);
            case 3 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 1));
            case 4 -> before + after;
            case 5 -> before + between + between + after;
            case 6 -> before + tail(any());
            case 7 -> before + turned(between) + after;
            case 8 -> before + any() + after;
            default -> random.nextInt(20) == 0 ? before + between.repeat(random.nextInt(400)) + after : before + after;
        };
    }

    private String any() {
        return corpus.get(random.nextInt(corpus.size()));
    }

    private String tail(String text) {
        return text.substring(random.nextInt(text.length() + 1));
    }

    private static String turned(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return upper.equals(text) ? text.toLowerCase(Locale.ROOT) : upper;
    }

    private String character() {
        return switch (random.nextInt(8)) {
            case 0 -> String.valueOf((char) random.nextInt(0x80));
            case 1 -> String.valueOf((char) random.nextInt(0x10000));
            default -> String.valueOf(LIKELY.charAt(random.nextInt(LIKELY.length())));
        };
    }

    /** UTF-16 units of every kind, lone surrogates among them, mostly short and sometimes very long. */
    private String junk() {
        int length = random.nextInt(100) == 0 ? random.nextInt(4000) : random.nextInt(70);
        int bound = random.nextBoolean() ? 0x80 : 0x10000;
        StringBuilder out = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            out.append((char) random.nextInt(bound));
        }
        return out.toString();
    }
}

package dev.coffer.core.news;

import dev.coffer.core.payout.PayoutId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * News in the words of a desktop notification. Holds no address and nothing secret.
 *
 * @param payout  the one that it is about; absent where it is about several
 * @param gravest what of it needs a person most
 */
public record Telling(String title, String text, @Nullable PayoutId payout, NewsKind gravest) {
    private static final int ONE_BY_ONE = 3;

    /** One each while they are few, else one for all. */
    public static List<Telling> of(List<News> news) {
        return news.size() > ONE_BY_ONE
                ? List.of(together(news))
                : news.stream().map(Telling::alone).toList();
    }

    private static Telling alone(News one) {
        String advice = one.kind() == NewsKind.UNCERTAIN ? ". Do not pay it again." : "";
        return new Telling(
                "Payout " + one.kind().words(),
                "Payout " + one.payout() + ": " + one.amount() + advice,
                one.payout(),
                one.kind());
    }

    private static Telling together(List<News> news) {
        String counts = Arrays.stream(NewsKind.values())
                .map(kind -> count(news, kind) + " " + kind.words())
                .filter(words -> !words.startsWith("0 "))
                .collect(Collectors.joining(", "));
        String advice = count(news, NewsKind.UNCERTAIN) == 0 ? "" : ". Do not pay again what has an unknown outcome.";
        NewsKind gravest = news.stream()
                .map(News::kind)
                .max(Comparator.comparingInt(NewsKind::weight))
                .orElseThrow();
        return new Telling(String.format(Locale.ROOT, "%d payouts", news.size()), counts + advice, null, gravest);
    }

    private static long count(List<News> news, NewsKind kind) {
        return news.stream().filter(one -> one.kind() == kind).count();
    }
}

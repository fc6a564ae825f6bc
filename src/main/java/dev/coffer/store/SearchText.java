package dev.coffer.store;

import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.RemotePayout;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Text as the search compares it. SQLite's own comparison folds the case of ASCII only, which is not enough for people's names. */
final class SearchText {

    private SearchText() {}

    static String of(PayoutDraft draft, IdempotencyKey key, @Nullable RemotePayout remote) {
        return fold(Stream.of(
                        draft.depositAddress().text(),
                        draft.claimReference(),
                        draft.comment(),
                        key.toString(),
                        remote == null ? null : remote.transactionHash(),
                        remote == null ? null : remote.remoteId())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n")));
    }

    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}

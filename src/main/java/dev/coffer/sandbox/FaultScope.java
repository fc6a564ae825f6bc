package dev.coffer.sandbox;

import java.util.Arrays;
import java.util.Locale;

/** Which calls a fault may strike; written behind the fault's name, as in {@code html.create=0.5}. */
enum FaultScope {
    /** Only payout/create. */
    CREATE,
    /** Only payout, the read-back of one payout. */
    GET,
    /** Every signed call except payout/create. */
    READ,
    /** Every signed call. */
    ALL;

    static FaultScope of(String text) {
        return Arrays.stream(values())
                .filter(scope -> scope.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "A fault's scope is one of create, get, read, all, not \"" + text + "\"."));
    }

    boolean covers(String path) {
        boolean create = path.equals(ApiCalls.CREATE);
        return switch (this) {
            case CREATE -> create;
            case GET -> path.equals(ApiCalls.PAYOUT);
            case READ -> !create;
            case ALL -> true;
        };
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}

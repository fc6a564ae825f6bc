package dev.coffer.sandbox;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What can go wrong on purpose. The names are typed by people on the command line and in scripts, so they are stable. */
enum FaultKind {
    DROP_BEFORE_ACCEPT("drop-before-accept", Form.CHANCE, FaultScope.CREATE),
    DROP_AFTER_ACCEPT("drop-after-accept", Form.CHANCE, FaultScope.CREATE),
    ERROR_BEFORE_ACCEPT("error-before-accept", Form.CHANCE, FaultScope.CREATE),
    ERROR_AFTER_ACCEPT("error-after-accept", Form.CHANCE, FaultScope.CREATE),
    CUT_JSON("cut-json", Form.CHANCE, FaultScope.ALL),
    EMPTY_BODY("empty-body", Form.CHANCE, FaultScope.ALL),
    HTML("html", Form.CHANCE, FaultScope.ALL),
    RATE_LIMIT("rate-limit", Form.CHANCE_AND_SECONDS, FaultScope.ALL),
    STALE_READ("stale-read", Form.CHANCE, FaultScope.GET),
    DELAY("delay", Form.MILLIS_AND_CHANCE, FaultScope.ALL),
    TRICKLE("trickle", Form.MILLIS_AND_CHANCE, FaultScope.ALL),
    CLOCK_OFFSET("clock-offset", Form.SECONDS, FaultScope.ALL),
    REFUSE("refuse", Form.MILLIS, FaultScope.ALL),
    WEBHOOK_DUPLICATE("webhook-duplicate", Form.CHANCE, FaultScope.ALL),
    WEBHOOK_REORDER("webhook-reorder", Form.CHANCE, FaultScope.ALL),
    WEBHOOK_WRONG_SIGN("webhook-wrong-sign", Form.CHANCE, FaultScope.ALL);

    /** How the value after {@code =} is written. */
    enum Form {
        /** {@code P}, a chance from 0 to 1. */
        CHANCE,
        /** {@code P} or {@code P:SECONDS}. */
        CHANCE_AND_SECONDS,
        /** {@code MS} or {@code MS@P}. */
        MILLIS_AND_CHANCE,
        /** Whole milliseconds. */
        MILLIS,
        /** Whole seconds, with or without a sign. */
        SECONDS
    }

    private final String text;
    private final Form form;
    private final FaultScope usualScope;

    FaultKind(String text, Form form, FaultScope usualScope) {
        this.text = text;
        this.form = form;
        this.usualScope = usualScope;
    }

    static FaultKind of(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.text.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no fault named \"" + name + "\". Known faults: " + names() + "."));
    }

    static String names() {
        return Arrays.stream(values()).map(FaultKind::text).collect(Collectors.joining(", "));
    }

    String text() {
        return text;
    }

    Form form() {
        return form;
    }

    FaultScope usualScope() {
        return usualScope;
    }
}

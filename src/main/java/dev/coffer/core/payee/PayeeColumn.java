package dev.coffer.core.payee;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of the book as a file, in their order; a row is a version. */
public enum PayeeColumn {
    PAYEE_ID,
    NAME,
    CLAIM_REFERENCES,
    VERSION,
    CHAIN,
    ADDRESS,
    SAVED_AT,
    SAVED_BY,
    DOCUMENT,
    NOTE;

    /** What stands in the first row. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Without these a file says nothing. */
    public boolean isNeeded() {
        return this == NAME || this == CHAIN || this == ADDRESS || this == DOCUMENT;
    }

    public static Optional<PayeeColumn> titled(String title) {
        return Arrays.stream(values())
                .filter(column -> column.title().equalsIgnoreCase(title.strip()))
                .findFirst();
    }
}

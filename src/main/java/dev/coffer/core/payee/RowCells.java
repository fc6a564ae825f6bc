package dev.coffer.core.payee;

import static dev.coffer.core.payee.PayeeColumn.ADDRESS;
import static dev.coffer.core.payee.PayeeColumn.CHAIN;
import static dev.coffer.core.payee.PayeeColumn.CLAIM_REFERENCES;
import static dev.coffer.core.payee.PayeeColumn.DOCUMENT;
import static dev.coffer.core.payee.PayeeColumn.NAME;
import static dev.coffer.core.payee.PayeeColumn.NOTE;
import static dev.coffer.core.payee.PayeeColumn.PAYEE_ID;
import static dev.coffer.core.payee.PayeeColumn.SAVED_AT;
import static dev.coffer.core.payee.PayeeColumn.SAVED_BY;
import static dev.coffer.core.payee.PayeeColumn.VERSION;

import dev.coffer.core.money.Chain;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The cells of one row, read; each method refuses the row with a sentence where the cell cannot be read. */
record RowCells(PayeeSheet.Row row) {
    private static final int LAST_YEAR = 9999;

    String name() {
        return row.cell(NAME).strip();
    }

    /** Empty where the file does not say it, as one that was typed by hand. */
    Optional<PayeeId> id() {
        String text = row.cell(PAYEE_ID).strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equals(text)) {
                return Optional.of(new PayeeId(id));
            }
        } catch (IllegalArgumentException e) {
            throw unreadableId(text);
        }
        throw unreadableId(text);
    }

    private static RowRefused unreadableId(String text) {
        return new RowRefused(
                "The payee_id " + text + " is none of Coffer's. Leave it empty for a payee from elsewhere.");
    }

    /** Empty: whichever is next. */
    Optional<Integer> version() {
        String text = row.cell(VERSION).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw new RowRefused(
                    "The version " + text + " is not a whole number from 1 up. Leave it empty for the next one.");
        }
        return Optional.of(Integer.valueOf(text));
    }

    Optional<Instant> savedAt() {
        String text = row.cell(SAVED_AT).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Instant at = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
            int year = at.atOffset(ZoneOffset.UTC).getYear();
            if (year >= 1970 && year <= LAST_YEAR) {
                return Optional.of(at);
            }
        } catch (DateTimeException e) {
            throw unreadableTime(text);
        }
        throw unreadableTime(text);
    }

    private static RowRefused unreadableTime(String text) {
        return new RowRefused("The time " + text + " cannot be read. It is written like 2026-11-22T13:02:05.000Z.");
    }

    Optional<String> savedBy() {
        String text = row.cell(SAVED_BY).strip();
        List<PayeeProblem> problems = new ArrayList<>();
        PayeeRules.text(PayeeProblem.Field.NAME, "name under saved_by", text, PayeeRules.NAME_LIMIT, false, problems);
        problems.stream().findFirst().ifPresent(problem -> {
            throw new RowRefused(problem.sentence());
        });
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    PayeeTexts texts() {
        return new PayeeTexts(
                name(), chain(), row.cell(ADDRESS), row.cell(CLAIM_REFERENCES), row.cell(DOCUMENT), row.cell(NOTE));
    }

    private Chain chain() {
        String text = row.cell(CHAIN).strip();
        return Arrays.stream(Chain.values())
                .filter(chain -> chain.displayName().equalsIgnoreCase(text)
                        || chain.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new RowRefused((text.isEmpty()
                                ? "The chain is missing."
                                : "There is no chain " + text + ".")
                        + " Write one of "
                        + Arrays.stream(Chain.values()).map(Chain::displayName).collect(Collectors.joining(", "))
                        + "."));
    }
}

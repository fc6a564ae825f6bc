package dev.coffer.sandbox;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** payout/create and payout: from wire fields to an order, and from the books to an answer. */
final class PayoutCalls {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Duration MOST_PAST = Duration.ofMinutes(5);
    private static final Duration MOST_AHEAD = Duration.ofDays(3660);
    private static final Duration REPLICA_LAG = Duration.ofSeconds(1);
    private static final int LONGEST_COMMENT = 1_000;

    private final PayoutBook book;
    private final PayoutJson json;
    private final SandboxFaults faults;
    private final Clock clock;

    PayoutCalls(PayoutBook book, PayoutJson json, SandboxFaults faults, Clock clock) {
        this.book = book;
        this.json = json;
        this.faults = faults;
        this.clock = clock;
    }

    ObjectNode create(Fields payload) {
        String code = payload.text("currency");
        BigDecimal amount = payload.number("amount");
        String address = payload.text("depositAddress");
        @Nullable String comment = payload.optionalText("comment").orElse(null);
        if (comment != null && comment.length() > LONGEST_COMMENT) {
            throw CallRefused.badRequest("payload.comment is longer than " + LONGEST_COMMENT + " characters");
        }
        @Nullable
        String key =
                payload.optionalText("idempotencyKey").map(PayoutCalls::uuid).orElse(null);
        @Nullable
        Instant execution =
                payload.optionalText("executionDate").map(this::executionDate).orElse(null);
        SandboxAsset asset = SandboxAsset.of(code).orElseThrow(() -> CallRefused.wrongCurrency(code));
        if (amount.signum() <= 0 || amount.stripTrailingZeros().scale() > asset.decimals()) {
            throw CallRefused.badRequest(
                    "payload.amount must be above 0 with at most " + asset.decimals() + " decimals");
        }
        if (!AddressShape.fits(address, asset.chain())) {
            throw CallRefused.wrongChain(code, asset.chain().displayName());
        }
        @Nullable String externalId = payload.optionalText("externalId").orElse(null);
        return json.write(book.accept(new Order(key, address, amount, asset, comment, externalId, execution)));
    }

    ObjectNode get(Fields payload) {
        Optional<String> id = payload.optionalText("id");
        Optional<String> key = payload.optionalText("idempotencyKey").map(PayoutCalls::uuid);
        if (id.isEmpty() && key.isEmpty()) {
            throw CallRefused.badRequest("payload.id or payload.idempotencyKey is required");
        }
        Booked payout = id.flatMap(book::byId)
                .or(() -> id.isPresent() ? Optional.empty() : key.flatMap(book::byKey))
                .orElseThrow(CallRefused::notFound);
        return json.write(faults.strikes(FaultKind.STALE_READ, ApiCalls.PAYOUT) ? stale(payout) : payout);
    }

    private Booked stale(Booked payout) {
        if (clock.instant().isBefore(payout.accepted().plus(REPLICA_LAG))) {
            throw CallRefused.notFound();
        }
        return payout.with(payout.progress().stale());
    }

    static String uuid(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!UUID_TEXT.matcher(lower).matches()) {
            throw CallRefused.badRequest("payload.idempotencyKey must be a UUID");
        }
        return lower;
    }

    private Instant executionDate(String text) {
        try {
            Instant date = OffsetDateTime.parse(text).toInstant();
            Instant now = clock.instant();
            if (date.isBefore(now.minus(MOST_PAST)) || date.isAfter(now.plus(MOST_AHEAD))) {
                throw CallRefused.badRequest("payload.executionDate must lie in the future and within ten years");
            }
            return Instant.ofEpochMilli(date.toEpochMilli());
        } catch (DateTimeException e) {
            throw CallRefused.badRequest("payload.executionDate must be an ISO date-time with Z or an offset");
        }
    }
}

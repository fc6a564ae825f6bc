package dev.coffer.webhook;

import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.webhook.WebhookEvent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what an event says. Never throws: a member that is null, absent or of an unexpected kind is not there, and what is no JSON
 * object with a type is an event that cannot be read. Since nothing is believed, nothing needs to be refused.
 */
final class EventReader {
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_ID = 64;

    private EventReader() {}

    static WebhookEvent read(byte[] body) {
        return Json.tree(body).filter(JsonNode::isObject).map(EventReader::read).orElseGet(WebhookEvent::unreadable);
    }

    private static WebhookEvent read(JsonNode root) {
        String type = text(root, "type", LONGEST_NAME);
        if (type == null) {
            return WebhookEvent.unreadable();
        }
        return new WebhookEvent(
                type,
                id(root, "parentExternalId"),
                key(root),
                text(root, "currency", LONGEST_NAME),
                text(root, "payoutStatus", LONGEST_NAME),
                text(root, "hash", LONGEST_TEXT),
                text(root, "message", LONGEST_TEXT),
                text(root, "validationStatus", LONGEST_NAME),
                id(root, "dealWithdrawalId"));
    }

    private static @Nullable String text(JsonNode root, String name, int longest) {
        JsonNode node = root.get(name);
        if (node == null || !node.isString()) {
            return null;
        }
        String text = plain(node.stringValue());
        if (text.isBlank()) {
            return null;
        }
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + "…";
    }

    /** Calypso's words end up in a timeline that people read: nothing in them may move the cursor or break a character in two. */
    private static String plain(String text) {
        return text.codePoints()
                .map(character -> switch (Character.getType(character)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> ' ';
                    default -> character;
                })
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    /** A whole number of any size, or text; never by way of a binary fraction, which would lose digits beyond 2^53. */
    private static @Nullable String id(JsonNode root, String name) {
        JsonNode node = root.get(name);
        if (node == null) {
            return null;
        }
        if (node.isIntegralNumber()) {
            return shortEnough(node.bigIntegerValue().toString());
        }
        if (node.isNumber()) {
            return whole(node.decimalValue())
                    .map(number -> shortEnough(number.toString()))
                    .orElse(null);
        }
        return node.isString() ? shortEnough(plain(node.stringValue())) : null;
    }

    /** Some writers put 481516.0 or 4.81516E5 for a whole number. */
    private static Optional<BigInteger> whole(BigDecimal number) {
        if (Math.abs((long) number.scale()) > LONGEST_ID || number.precision() > LONGEST_ID) {
            return Optional.empty();
        }
        return number.stripTrailingZeros().scale() <= 0 ? Optional.of(number.toBigIntegerExact()) : Optional.empty();
    }

    private static @Nullable String shortEnough(String id) {
        return id.isEmpty() || id.length() > LONGEST_ID ? null : id;
    }

    private static @Nullable IdempotencyKey key(JsonNode root) {
        JsonNode node = root.get("idempotencyKey");
        if (node == null
                || !node.isString()
                || !UUID_TEXT.matcher(node.stringValue()).matches()) {
            return null;
        }
        return IdempotencyKey.parse(node.stringValue());
    }
}

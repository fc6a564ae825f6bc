package dev.coffer.calypso.wire;

import dev.coffer.calypso.http.Body;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A body with a three-digit {@code errorCode} (calypso-api.md 4.1). Read by itself rather than through {@link Members}: an odd
 * message must not hide the code.
 *
 * @param code    three digits, leading zeros kept
 * @param message one line, at most 300 characters
 * @param traceId plain characters only, so that it can go into a log line
 */
public record ErrorAnswer(
        String code, String message, @Nullable String traceId) {
    private static final int LONGEST_MESSAGE = 300;
    private static final Pattern CODE = Pattern.compile("[0-9]{3}");
    private static final Pattern TRACE = Pattern.compile("[A-Za-z0-9._:-]{1,80}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+");

    /** Empty when the body says no such thing. */
    public static Optional<ErrorAnswer> read(Body body) {
        JsonNode node = Json.tree(body);
        if (node == null || !node.isObject()) {
            return Optional.empty();
        }
        return code(node.get("errorCode"))
                .map(code -> new ErrorAnswer(code, message(node.get("message")), trace(node.get("traceId"))));
    }

    private static Optional<String> code(@Nullable JsonNode node) {
        if (node != null && node.isInt() && node.intValue() >= 0 && node.intValue() < 1000) {
            return Optional.of(String.format(Locale.ROOT, "%03d", node.intValue()));
        }
        return node != null
                        && node.isString()
                        && CODE.matcher(node.stringValue()).matches()
                ? Optional.of(node.stringValue())
                : Optional.empty();
    }

    private static String message(@Nullable JsonNode node) {
        String text = node != null && node.isString() ? node.stringValue() : "";
        String line = CONTROL.matcher(text).replaceAll(" ").strip();
        return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "…";
    }

    private static @Nullable String trace(@Nullable JsonNode node) {
        return node != null
                        && node.isString()
                        && TRACE.matcher(node.stringValue()).matches()
                ? node.stringValue()
                : null;
    }
}

package dev.coffer.calypso.wire;

import dev.coffer.calypso.http.Body;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one JSON mapper. It keeps every decimal digit, refuses a member that is given twice and text after the end, and sets bounds to
 * depth, length and digits: what it reads decides about money.
 */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxNumberLength(128)
                            .maxNameLength(256)
                            .maxStringLength(100_000)
                            .maxTokenCount(200_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // Stripping zeros is Amount's business; here it would walk through every zero of an absurd number.
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    /** The object that an answer consists of; throws {@code BadAnswer}. */
    static Members object(Body body, String subject) {
        JsonNode node = tree(body);
        if (node == null || !node.isObject()) {
            throw bad("the answer is not " + subject + " in JSON");
        }
        return new Members(node, subject);
    }

    /** Null when it is not JSON. */
    static @Nullable JsonNode tree(Body body) {
        try {
            return MAPPER.readTree(body.bytes());
        } catch (JacksonException | ArithmeticException | NumberFormatException e) {
            // Not passed on: such messages quote the answer.
            return null;
        }
    }

    /** Compact, members in the map's order, decimals plain. */
    static Body write(Map<String, ?> object) {
        try {
            return Body.of(MAPPER.writeValueAsBytes(object));
        } catch (JacksonException e) {
            // Nothing was sent, and the same text never will be.
            throw new FailureException(
                    new Failure.Rejected("unsendable", "The text holds a broken character that cannot be sent.", null));
        }
    }

    static FailureException bad(String detail) {
        return new FailureException(new Failure.BadAnswer(detail));
    }
}

package dev.coffer.sandbox;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON as this server reads and writes it: numbers exact both ways, no exponents, no doubled members, nothing after the end. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    static String text(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /** Reads a JSON object or refuses it with 001. */
    static Fields read(byte[] body) {
        try {
            refuseExponents(body);
            JsonNode node = MAPPER.readTree(body);
            if (node instanceof ObjectNode object) {
                return new Fields("", object);
            }
        } catch (JacksonException e) {
            throw CallRefused.badRequest("The body is not valid JSON");
        }
        throw CallRefused.badRequest("The body must be a JSON object");
    }

    static ArrayNode readArray(String text) {
        return (ArrayNode) MAPPER.readTree(text);
    }

    /** The tree forgets how a number was written, so the tokens are looked at first. */
    private static void refuseExponents(byte[] body) {
        try (JsonParser parser = MAPPER.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_NUMBER_FLOAT) {
                    String number = parser.getString();
                    if (number.indexOf('e') >= 0 || number.indexOf('E') >= 0) {
                        throw CallRefused.badRequest("Numbers must be in plain notation, not " + number);
                    }
                }
            }
        }
    }
}

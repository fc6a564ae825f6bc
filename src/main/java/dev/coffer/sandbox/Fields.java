package dev.coffer.sandbox;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The members of one JSON object, each read as the type the contract wants; anything else is refused with 001. */
final class Fields {

    private final String place;
    private final ObjectNode object;

    Fields(String place, ObjectNode object) {
        this.place = place;
        this.object = object;
    }

    /** A string that is present and not blank. */
    String text(String name) {
        return optionalText(name)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> CallRefused.badRequest(place + name + " is required"));
    }

    /** A string; empty when the member is absent or null. */
    Optional<String> optionalText(String name) {
        Optional<JsonNode> node = member(name);
        if (node.isPresent() && !node.get().isString()) {
            throw CallRefused.badRequest(place + name + " must be a string");
        }
        return node.map(JsonNode::stringValue);
    }

    BigDecimal number(String name) {
        JsonNode node = required(name);
        if (!node.isNumber()) {
            throw CallRefused.badRequest(place + name + " must be a number");
        }
        return node.decimalValue();
    }

    long wholeNumber(String name) {
        JsonNode node = required(name);
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw CallRefused.badRequest(place + name + " must be a whole number");
        }
        return node.longValue();
    }

    Fields object(String name) {
        if (required(name) instanceof ObjectNode inner) {
            return new Fields(place + name + ".", inner);
        }
        throw CallRefused.badRequest(place + name + " must be an object");
    }

    /** At least one object. */
    List<Fields> objects(String name) {
        List<Fields> result = new ArrayList<>();
        for (JsonNode element : elements(name)) {
            if (!(element instanceof ObjectNode inner)) {
                throw CallRefused.badRequest(place + name + " must hold objects");
            }
            result.add(new Fields(place + name + "[].", inner));
        }
        if (result.isEmpty()) {
            throw CallRefused.badRequest(place + name + " must not be empty");
        }
        return result;
    }

    /** Strings; none when the member is absent or null. */
    List<String> texts(String name) {
        List<String> result = new ArrayList<>();
        if (member(name).isPresent()) {
            for (JsonNode element : elements(name)) {
                if (!element.isString()) {
                    throw CallRefused.badRequest(place + name + " must hold strings");
                }
                result.add(element.stringValue());
            }
        }
        return result;
    }

    /** Every member as text, for name-value lists. */
    List<String> names() {
        return List.copyOf(object.propertyNames());
    }

    /** The member's own words: a string without its quotes, a number as written in plain notation. */
    String plain(String name) {
        JsonNode node = required(name);
        return node.isString() ? node.stringValue() : node.toString();
    }

    private ArrayNode elements(String name) {
        if (required(name) instanceof ArrayNode array) {
            return array;
        }
        throw CallRefused.badRequest(place + name + " must be an array");
    }

    private JsonNode required(String name) {
        return member(name).orElseThrow(() -> CallRefused.badRequest(place + name + " is required"));
    }

    private Optional<JsonNode> member(String name) {
        return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
    }
}

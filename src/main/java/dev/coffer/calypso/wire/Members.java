package dev.coffer.calypso.wire;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One JSON object of an answer, member by member: null and absent are the same, unknown members are ignored (calypso-api.md section
 * 8, items 4 to 8). A member that is there but cannot be read is never taken for absent; it ends in {@code BadAnswer} naming it.
 */
final class Members {
    private final JsonNode object;
    private final String subject;

    Members(JsonNode object, String subject) {
        this.object = object;
        this.subject = subject;
    }

    Optional<String> text(String name) {
        return member(name).map(node -> {
            if (!node.isString()) {
                throw unreadable(name, "text");
            }
            return node.stringValue();
        });
    }

    /** Text that must say something. */
    String neededText(String name) {
        return text(name).filter(text -> !text.isBlank()).orElseThrow(() -> missing(name));
    }

    /** An id: text in some places of the API, a whole number in others (section 8, item 6). */
    Optional<String> id(String name) {
        return member(name).map(node -> {
            if (node.isIntegralNumber()) {
                return node.bigIntegerValue().toString();
            }
            if (node.isString()) {
                return node.stringValue();
            }
            throw unreadable(name, "an id");
        });
    }

    String neededId(String name) {
        return id(name).filter(id -> !id.isBlank()).orElseThrow(() -> missing(name));
    }

    Optional<BigDecimal> decimal(String name) {
        return member(name).map(node -> Decimals.read(node).orElseThrow(() -> unreadable(name, "a number")));
    }

    BigDecimal neededDecimal(String name) {
        return decimal(name).orElseThrow(() -> missing(name));
    }

    Optional<Instant> instant(String name) {
        return text(name).map(text -> Dates.read(text).orElseThrow(() -> unreadable(name, "a date")));
    }

    boolean flag(String name) {
        return member(name)
                .map(node -> {
                    if (!node.isBoolean()) {
                        throw unreadable(name, "true or false");
                    }
                    return node.booleanValue();
                })
                .orElse(false);
    }

    /** True, or a whole number above {@code limit}: of some members it is not known whether they are a flag or a count. */
    boolean flagOrCountAbove(String name, long limit) {
        return member(name)
                .map(node -> {
                    if (node.isIntegralNumber()) {
                        return node.bigIntegerValue().compareTo(BigInteger.valueOf(limit)) > 0;
                    }
                    if (!node.isBoolean()) {
                        throw unreadable(name, "true, false or a count");
                    }
                    return node.booleanValue();
                })
                .orElse(false);
    }

    /** The texts of an array; absent is empty. */
    List<String> texts(String name) {
        return member(name)
                .map(node -> {
                    if (!node.isArray()) {
                        throw unreadable(name, "a list");
                    }
                    List<String> texts = new ArrayList<>();
                    for (JsonNode row : node.values()) {
                        if (!row.isString()) {
                            throw unreadable(name, "a list of texts");
                        }
                        texts.add(row.stringValue());
                    }
                    return texts;
                })
                .orElse(List.of());
    }

    Optional<Members> object(String name) {
        return member(name).map(node -> {
            if (!node.isObject()) {
                throw unreadable(name, "an object");
            }
            return new Members(node, subject + "'s " + name);
        });
    }

    Members neededObject(String name) {
        return object(name).orElseThrow(() -> missing(name));
    }

    /** The objects of an array, each naming its place; absent is empty. */
    Optional<List<Members>> objects(String name) {
        return member(name).map(node -> {
            if (!node.isArray()) {
                throw unreadable(name, "a list");
            }
            List<Members> rows = new ArrayList<>();
            for (JsonNode row : node.values()) {
                String place = subject + "'s " + name + "[" + rows.size() + "]";
                if (!row.isObject()) {
                    throw Json.bad(place + " is not an object");
                }
                rows.add(new Members(row, place));
            }
            return rows;
        });
    }

    List<Members> neededObjects(String name) {
        return objects(name).orElseThrow(() -> missing(name));
    }

    private Optional<JsonNode> member(String name) {
        JsonNode node = object.get(name);
        return node == null || node.isNull() ? Optional.empty() : Optional.of(node);
    }

    private RuntimeException missing(String name) {
        return Json.bad(subject + " has no " + name);
    }

    private RuntimeException unreadable(String name, String wanted) {
        return Json.bad(subject + "'s " + name + " is not " + wanted);
    }
}

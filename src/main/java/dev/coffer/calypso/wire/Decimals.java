package dev.coffer.calypso.wire;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Numbers as the API may send them: plain, with an exponent, or as numeric text (calypso-api.md section 8, item 4). What no currency
 * can mean is refused, because writing out {@code 1E+999999999} would fill the memory.
 */
final class Decimals {
    /** More places on either side of the point than any amount has. */
    private static final int WIDEST = 60;

    private static final Pattern NUMERIC = Pattern.compile("-?[0-9]{1,60}(?:\\.[0-9]{1,60})?(?:[eE][+-]?[0-9]{1,4})?");

    private Decimals() {}

    /** Empty when it is not a number that can be an amount. */
    static Optional<BigDecimal> read(JsonNode node) {
        if (node.isNumber()) {
            return sane(node.decimalValue());
        }
        return node.isString() ? read(node.stringValue()) : Optional.empty();
    }

    static Optional<BigDecimal> read(String text) {
        return NUMERIC.matcher(text).matches() ? sane(new BigDecimal(text)) : Optional.empty();
    }

    private static Optional<BigDecimal> sane(BigDecimal number) {
        boolean absurd = number.scale() > WIDEST || number.scale() < -WIDEST || number.precision() > 2 * WIDEST;
        return absurd ? Optional.empty() : Optional.of(number);
    }
}

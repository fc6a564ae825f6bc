package dev.coffer.sandbox;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * One fault as it was asked for. Chances are kept as whole parts in a million: exact, and no binary fraction anywhere.
 *
 * @param perMillion how often it strikes, 0 to 1,000,000
 * @param number seconds or milliseconds, as the kind says; 0 where it has none
 */
record FaultSetting(FaultKind kind, FaultScope scope, int perMillion, long number, String value) {

    static final int ALWAYS = 1_000_000;
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,9}");
    private static final Pattern CHANCE = Pattern.compile("[01](\\.[0-9]{1,6})?|\\.[0-9]{1,6}");

    static FaultSetting parse(String nameAndValue) {
        int equals = nameAndValue.indexOf('=');
        String name = equals < 0 ? nameAndValue : nameAndValue.substring(0, equals);
        String value = equals < 0 ? "" : nameAndValue.substring(equals + 1).strip();
        return of(name.strip(), value);
    }

    static FaultSetting of(String name, String value) {
        int dot = name.indexOf('.');
        FaultKind kind = FaultKind.of(dot < 0 ? name : name.substring(0, dot));
        FaultScope scope = dot < 0 ? kind.usualScope() : FaultScope.of(name.substring(dot + 1));
        String[] parts = value.split("[:@]", 2);
        String second = parts.length == 2 ? parts[1] : "";
        boolean two = parts.length == 2;
        return switch (kind.form()) {
            case CHANCE -> new FaultSetting(kind, scope, chance(name, value), 0, value);
            case CHANCE_AND_SECONDS ->
                new FaultSetting(kind, scope, chance(name, parts[0]), two ? millisOrSeconds(name, second) : 1, value);
            case MILLIS_AND_CHANCE ->
                new FaultSetting(
                        kind, scope, two ? chance(name, second) : ALWAYS, millisOrSeconds(name, parts[0]), value);
            case MILLIS -> new FaultSetting(kind, scope, ALWAYS, millisOrSeconds(name, value), value);
            case SECONDS -> new FaultSetting(kind, scope, ALWAYS, whole(name, value), value);
        };
    }

    /** The name it is listed under: with its scope when that is not the usual one. */
    String name() {
        return scope == kind.usualScope() ? kind.text() : kind.text() + "." + scope.text();
    }

    private static int chance(String name, String text) {
        if (!CHANCE.matcher(text).matches() || new BigDecimal(text).compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("The fault " + name
                    + " needs a chance from 0 to 1 with at most six decimals, such as 0.25, not \"" + text + "\".");
        }
        return new BigDecimal(text).movePointRight(6).intValueExact();
    }

    private static long millisOrSeconds(String name, String text) {
        long number = whole(name, text);
        if (number < 0) {
            throw new IllegalArgumentException("The fault " + name + " needs a time of 0 or more, not " + text + ".");
        }
        return number;
    }

    private static long whole(String name, String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "The fault " + name + " needs a whole number of at most nine digits, not \"" + text + "\".");
        }
        return Long.parseLong(text);
    }
}

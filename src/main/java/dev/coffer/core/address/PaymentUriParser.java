package dev.coffer.core.address;

import dev.coffer.core.money.Chain;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code bitcoin:}, {@code dogecoin:} and {@code tron:} links by BIP-21
 * (github.com/bitcoin/bips/blob/master/bip-0021.mediawiki) and hands {@code ethereum:} to {@link EthereumUriParser}. Bitcoin
 * alone has that standard; Dogecoin's wallets follow it, Tron's merely resemble it, so that no unit is assumed there.
 */
final class PaymentUriParser {

    private static final int DECIMALS = 8;
    private static final int LONGEST_NUMBER = 40;

    private PaymentUriParser() {}

    /** @param text printable ASCII with a colon in it */
    static PaymentUriReading parse(String text) {
        int colon = text.indexOf(':');
        String scheme = Ascii.lower(text.substring(0, colon));
        String rest = text.substring(colon + 1);
        int mark = rest.indexOf('?');
        String path = mark < 0 ? rest : rest.substring(0, mark);
        String query = mark < 0 ? "" : rest.substring(mark + 1);
        if (query.indexOf('#') >= 0 || path.indexOf('#') >= 0) {
            return PaymentUriReading.malformed("it has a part after “#”, which payment links do not know");
        }
        Optional<Map<String, String>> parameters = UriQuery.parse(query);
        return switch (scheme) {
            case "bitcoin" ->
                parameters.map(p -> plain(scheme, Chain.BITCOIN, path, p)).orElseGet(PaymentUriParser::twice);
            case "dogecoin" ->
                parameters.map(p -> plain(scheme, Chain.DOGECOIN, path, p)).orElseGet(PaymentUriParser::twice);
            case "tron" ->
                parameters.map(p -> plain(scheme, Chain.TRON, path, p)).orElseGet(PaymentUriParser::twice);
            case "ethereum" ->
                parameters.map(p -> EthereumUriParser.parse(path, p)).orElseGet(PaymentUriParser::twice);
            default -> PaymentUriReading.bad(ProblemKind.LINK_UNKNOWN_SCHEME, shortened(scheme));
        };
    }

    private static PaymentUriReading twice() {
        return PaymentUriReading.malformed("it says the same thing twice, maybe differently");
    }

    private static PaymentUriReading plain(String scheme, Chain chain, String path, Map<String, String> parameters) {
        if (path.isEmpty()) {
            return PaymentUriReading.malformed("it holds no address");
        }
        Map<String, String> notes = new HashMap<>();
        List<String> ignored = new ArrayList<>();
        Optional<PaymentUri.Requested> amount = Optional.empty();
        Optional<String> token = Optional.empty();
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            String value = parameter.getValue();
            if (name.startsWith("req-")) {
                return PaymentUriReading.bad(ProblemKind.LINK_REQUIREMENT, shortened(name));
            }
            if (name.equals("amount")) {
                Optional<BigDecimal> number = amount(value, chain);
                if (number.isEmpty()) {
                    return PaymentUriReading.malformed("its amount is no number that can be paid");
                }
                PaymentUri.Unit unit = chain == Chain.TRON ? PaymentUri.Unit.UNSTATED : PaymentUri.Unit.MAIN;
                amount = Optional.of(new PaymentUri.Requested(number.get(), unit));
            } else if (name.equals("label") || name.equals("message")) {
                Optional<String> decoded = UriQuery.decode(value);
                if (decoded.isEmpty()) {
                    return PaymentUriReading.malformed("its " + name + " is not readable");
                }
                notes.put(name, decoded.get());
            } else if (chain == Chain.TRON && name.equals("token")) {
                token = Optional.of(value);
            } else {
                ignored.add(shortened(name));
            }
        }
        PaymentUri uri = new PaymentUri(scheme, path, Optional.of(chain), amount, token, notes, ignored);
        return new PaymentUriReading.Read(uri, scheme.length() + 1);
    }

    /** Digits with at most one point, no sign, no exponent, no comma (BIP-21, "Transfer amount"). */
    private static Optional<BigDecimal> amount(String text, Chain chain) {
        if (text.isEmpty() || text.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        int point = text.indexOf('.');
        String digits = point < 0 ? text : text.substring(0, point) + text.substring(point + 1);
        if (!Ascii.isDigits(digits)) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(text);
        boolean tooFine = chain != Chain.TRON && value.stripTrailingZeros().scale() > DECIMALS;
        return tooFine ? Optional.empty() : Optional.of(value);
    }

    static String shortened(String text) {
        return text.length() <= 24 ? text : text.substring(0, 24) + "…";
    }
}

package dev.coffer.core.address;

import dev.coffer.core.money.Chain;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code ethereum:} links (eips.ethereum.org/EIPS/eip-681): {@code [pay-]target[@chain][/transfer][?…]}. In a token transfer
 * the target is the contract and the receiver stands in {@code address=}; mixing those two up is how tokens are lost.
 */
final class EthereumUriParser {

    private static final BigInteger TOO_MUCH = BigInteger.TWO.pow(256);
    private static final int LONGEST_NUMBER = 90;

    private EthereumUriParser() {}

    static PaymentUriReading parse(String path, Map<String, String> parameters) {
        int skipped = path.startsWith("pay-") ? "pay-".length() : 0;
        String rest = path.substring(skipped);
        int slash = rest.indexOf('/');
        String function = slash < 0 ? "" : rest.substring(slash + 1);
        String head = slash < 0 ? rest : rest.substring(0, slash);
        int at = head.indexOf('@');
        String target = at < 0 ? head : head.substring(0, at);
        if (target.isEmpty()) {
            return PaymentUriReading.malformed("it holds no address");
        }
        if (!target.startsWith("0x") && !target.startsWith("0X")) {
            return PaymentUriReading.bad(ProblemKind.LINK_NAME, PaymentUriParser.shortened(target));
        }
        Optional<Chain> chain = at < 0 ? Optional.empty() : chain(head.substring(at + 1));
        if (at >= 0 && chain.isEmpty()) {
            return PaymentUriReading.bad(
                    ProblemKind.LINK_UNKNOWN_CHAIN,
                    PaymentUriParser.shortened(head.substring(at + 1)),
                    Chain.ETHEREUM.displayName());
        }
        for (String name : parameters.keySet()) {
            if (name.startsWith("req-")) {
                return PaymentUriReading.bad(ProblemKind.LINK_REQUIREMENT, PaymentUriParser.shortened(name));
            }
        }
        return switch (function) {
            case "" -> coin(target, skipped, chain, parameters);
            case "transfer" -> token(target, chain, parameters);
            default -> PaymentUriReading.bad(ProblemKind.LINK_FUNCTION, PaymentUriParser.shortened(function));
        };
    }

    private static PaymentUriReading coin(
            String target, int skipped, Optional<Chain> chain, Map<String, String> parameters) {
        Optional<PaymentUri.Requested> amount = amount(parameters.get("value"));
        if (parameters.containsKey("value") && amount.isEmpty()) {
            return PaymentUriReading.malformed("its value is no whole number of the smallest unit");
        }
        PaymentUri uri = new PaymentUri(
                "ethereum", target, chain, amount, Optional.empty(), Map.of(), others(parameters, List.of("value")));
        return new PaymentUriReading.Read(uri, "ethereum:".length() + skipped);
    }

    private static PaymentUriReading token(String contract, Optional<Chain> chain, Map<String, String> parameters) {
        String receiver = parameters.getOrDefault("address", "");
        if (receiver.isEmpty()) {
            return PaymentUriReading.malformed("it pays a token but names no receiver");
        }
        if (!receiver.startsWith("0x") && !receiver.startsWith("0X")) {
            return PaymentUriReading.bad(ProblemKind.LINK_NAME, PaymentUriParser.shortened(receiver));
        }
        if (parameters.containsKey("value")) {
            return PaymentUriReading.malformed("it asks for coins and tokens at once");
        }
        Optional<PaymentUri.Requested> amount = amount(parameters.get("uint256"));
        if (parameters.containsKey("uint256") && amount.isEmpty()) {
            return PaymentUriReading.malformed("its amount is no whole number of the smallest unit");
        }
        PaymentUri uri = new PaymentUri(
                "ethereum",
                receiver,
                chain,
                amount,
                Optional.of(contract),
                Map.of(),
                others(parameters, List.of("address", "uint256")));
        return new PaymentUriReading.Read(uri, -1);
    }

    private static List<String> others(Map<String, String> parameters, List<String> used) {
        List<String> ignored = new ArrayList<>();
        for (String name : parameters.keySet()) {
            if (!used.contains(name)) {
                ignored.add(PaymentUriParser.shortened(name));
            }
        }
        return ignored;
    }

    /** Chain numbers by EIP-155, as chainlist.org lists them. */
    private static Optional<Chain> chain(String number) {
        return switch (number) {
            case "1" -> Optional.of(Chain.ETHEREUM);
            case "56" -> Optional.of(Chain.BINANCE_SMART_CHAIN);
            case "137" -> Optional.of(Chain.POLYGON);
            default -> Optional.empty();
        };
    }

    /** A number such as {@code 2.014e18} that comes out whole, not negative and below 2^256. */
    private static Optional<PaymentUri.Requested> amount(@Nullable String text) {
        if (text == null || text.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        String unsigned = text.startsWith("+") ? text.substring(1) : text;
        int mark = Ascii.lower(unsigned).indexOf('e');
        String mantissa = mark < 0 ? unsigned : unsigned.substring(0, mark);
        String exponent = mark < 0 ? "0" : unsigned.substring(mark + 1);
        int point = mantissa.indexOf('.');
        String digits = point < 0 ? mantissa : mantissa.substring(0, point) + mantissa.substring(point + 1);
        if (!Ascii.isDigits(digits) || !Ascii.isDigits(exponent) || exponent.length() > 2) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(mantissa).scaleByPowerOfTen(Integer.parseInt(exponent));
        if ((value.signum() != 0 && value.stripTrailingZeros().scale() > 0)
                || value.compareTo(new BigDecimal(TOO_MUCH)) >= 0) {
            return Optional.empty();
        }
        return Optional.of(new PaymentUri.Requested(value.setScale(0), PaymentUri.Unit.BASE));
    }
}

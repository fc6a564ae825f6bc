package dev.coffer.core.address;

import static dev.coffer.fuzz.Target.require;

import dev.coffer.core.money.Chain;
import dev.coffer.fuzz.Target;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Payment links (BIP-21, EIP-681). What is read out of one can be written down as a plain link that reads the same; an amount is never
 * negative, finer than the coin or larger than a chain counts; on the wrong chain nothing is taken.
 */
public final class LinkFuzz implements Target {
    private static final BigDecimal TOO_MUCH = new BigDecimal(BigInteger.TWO.pow(256));
    private static final int LONGEST_NUMBER = 40;

    private final AddressParser parser = new AddressParser(DenyList.shipped());

    @Override
    public String name() {
        return "link";
    }

    @Override
    public boolean check(String text) {
        boolean taken = false;
        for (Chain chain : Chain.values()) {
            if (parser.parse(chain, text) instanceof AddressVerdict.Valid valid
                    && valid.uri().isPresent()) {
                taken = true;
                taken(chain, valid, valid.uri().get());
            }
        }
        if (text.indexOf(':') >= 0 && text.codePoints().allMatch(Ascii::isPrintable)) {
            switch (PaymentUriParser.parse(text)) {
                case PaymentUriReading.Bad bad ->
                    require(
                            bad.problem().sentence().endsWith("."),
                            () -> bad.problem().sentence());
                case PaymentUriReading.Read read -> read(text, read);
            }
        }
        return taken;
    }

    private static void taken(Chain chain, AddressVerdict.Valid valid, PaymentUri uri) {
        require(uri.chain().orElse(chain) == chain, () -> "a link for " + uri.chain() + " taken on " + chain);
        require(
                Ascii.lower(uri.addressText())
                        .equals(Ascii.lower(valid.address().text())),
                () -> uri.addressText() + " became " + valid.address());
        require(
                valid.remarks().stream().anyMatch(remark -> remark.kind() == AddressRemark.Kind.FROM_LINK),
                () -> "taken from a link without a word");
    }

    private static void read(String text, PaymentUriReading.Read read) {
        PaymentUri uri = read.uri();
        require(!uri.addressText().isEmpty(), () -> "no address");
        require(
                read.addressOffset() < 0 || text.startsWith(uri.addressText(), read.addressOffset()),
                () -> "the address does not begin at " + read.addressOffset());
        uri.amount().ifPresent(LinkFuzz::amount);
        uri.notes()
                .values()
                .forEach(note -> require(
                        note.codePoints().noneMatch(StrangeCharacters::isInvisible),
                        () -> "hidden characters in a note"));
        PaymentUri again =
                PaymentUriParser.parse(link(uri)) instanceof PaymentUriReading.Read second ? second.uri() : null;
        require(
                again != null
                        && again.scheme().equals(uri.scheme())
                        && again.addressText().equals(uri.addressText())
                        && again.chain().equals(uri.chain())
                        && again.tokenContract().equals(uri.tokenContract())
                        && (number(uri).isEmpty() || number(again).equals(number(uri))),
                () -> uri + " became " + again);
    }

    private static void amount(PaymentUri.Requested amount) {
        int scale = amount.value().stripTrailingZeros().scale();
        require(amount.value().signum() >= 0, () -> "negative: " + amount);
        switch (amount.unit()) {
            case MAIN -> require(scale <= 8, () -> "finer than the coin: " + amount);
            case BASE ->
                require(scale <= 0 && amount.value().compareTo(TOO_MUCH) < 0, () -> "no base units: " + amount);
            case UNSTATED -> require(amount.value().precision() <= LONGEST_NUMBER, () -> "too long: " + amount);
        }
    }

    /** What the link asks for, unless it would be too long to be written in a link again. */
    private static Optional<String> number(PaymentUri uri) {
        return uri.amount()
                .map(amount -> amount.value().stripTrailingZeros().toPlainString())
                .filter(number -> uri.scheme().equals("ethereum") || number.length() <= LONGEST_NUMBER);
    }

    private static String link(PaymentUri uri) {
        String amount = number(uri).orElse("");
        if (!uri.scheme().equals("ethereum")) {
            return uri.scheme() + ":" + uri.addressText()
                    + (amount.isEmpty() ? "?" : "?amount=" + amount)
                    + uri.tokenContract().map(token -> "&token=" + token).orElse("");
        }
        String chain = uri.chain().map(LinkFuzz::chainNumber).orElse("");
        return uri.tokenContract()
                .map(contract -> "ethereum:" + contract + chain + "/transfer?address=" + uri.addressText()
                        + (amount.isEmpty() ? "" : "&uint256=" + amount))
                .orElse("ethereum:" + uri.addressText() + chain + (amount.isEmpty() ? "" : "?value=" + amount));
    }

    private static String chainNumber(Chain chain) {
        return switch (chain) {
            case ETHEREUM -> "@1";
            case BINANCE_SMART_CHAIN -> "@56";
            case POLYGON -> "@137";
            default -> throw new AssertionError(chain);
        };
    }
}

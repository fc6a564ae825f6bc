package dev.coffer.core.address;

import dev.coffer.core.money.Chain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The only door through which a typed or pasted receiver comes in. It reads the text by its own form first and compares with
 * the chosen chain afterwards, so that an address of another chain is called by its name. It never throws, changes nothing
 * without a remark, and takes microseconds, so a form may ask at every key.
 */
public final class AddressParser {

    private static final int LONGEST_LINK = 2000;

    private final DenyList denied;

    public AddressParser(DenyList denied) {
        this.denied = denied;
    }

    /** What the text is as a receiver on the chosen chain. */
    public AddressVerdict parse(Chain chosen, String typed) {
        if (typed.length() > LONGEST_LINK) {
            return refused(AddressProblem.of(ProblemKind.TOO_LONG, Integer.toString(typed.length())));
        }
        TypedText text = TypedText.of(typed);
        AddressProblem problem = text.problem();
        if (problem != null) {
            return refused(problem);
        }
        if (text.text().isEmpty()) {
            return new AddressVerdict.Empty();
        }
        AddressVerdict verdict = text.text().indexOf(':') >= 0 ? link(chosen, text) : plain(chosen, text);
        if (verdict instanceof AddressVerdict.Refused refused) {
            return refused(refused.problem().moved(text::typedOffset));
        }
        return verdict;
    }

    private AddressVerdict plain(Chain chosen, TypedText text) {
        if (text.text().length() > Base58.LONGEST) {
            return refused(AddressProblem.of(
                    ProblemKind.TOO_LONG, Integer.toString(text.text().length())));
        }
        return judge(chosen, read(text.text()), text.remarks(), null);
    }

    private AddressVerdict link(Chain chosen, TypedText text) {
        return switch (PaymentUriParser.parse(text.text())) {
            case PaymentUriReading.Bad bad -> refused(bad.problem());
            case PaymentUriReading.Read read -> link(chosen, text, read);
        };
    }

    private AddressVerdict link(Chain chosen, TypedText text, PaymentUriReading.Read read) {
        PaymentUri uri = read.uri();
        Chain named = uri.chain().orElse(chosen);
        if (named != chosen) {
            return refused(AddressProblem.of(ProblemKind.LINK_WRONG_CHAIN, named.displayName(), chosen.displayName()));
        }
        if (uri.tokenContract().isPresent()
                && !isIntact(chosen, uri.tokenContract().get())) {
            return refused(
                    AddressProblem.of(ProblemKind.LINK_MALFORMED, "the token's contract in it is no intact address"));
        }
        if (uri.addressText().length() > Base58.LONGEST) {
            return refused(AddressProblem.of(
                    ProblemKind.TOO_LONG, Integer.toString(uri.addressText().length())));
        }
        AddressVerdict verdict = judge(chosen, read(uri.addressText()), linkRemarks(text.remarks(), uri), uri);
        if (verdict instanceof AddressVerdict.Refused refused) {
            AddressProblem problem = refused.problem();
            return refused(
                    read.addressOffset() < 0
                            ? AddressProblem.of(
                                    problem.kind(), problem.arguments().toArray(String[]::new))
                            : problem.moved(offset -> offset + read.addressOffset()));
        }
        return verdict;
    }

    private static boolean isIntact(Chain chosen, String text) {
        return !text.isEmpty()
                && text.length() <= Base58.LONGEST
                && read(text) instanceof Reading.Found found
                && found.network().serves(chosen);
    }

    private static List<AddressRemark> linkRemarks(List<AddressRemark> before, PaymentUri uri) {
        List<AddressRemark> remarks = new ArrayList<>(before);
        remarks.add(AddressRemark.of(AddressRemark.Kind.FROM_LINK));
        uri.amount()
                .filter(amount -> amount.unit() == PaymentUri.Unit.UNSTATED)
                .ifPresent(amount -> remarks.add(AddressRemark.of(
                        AddressRemark.Kind.LINK_AMOUNT_WITHOUT_UNIT,
                        amount.value().toPlainString())));
        if (!uri.ignored().isEmpty()) {
            remarks.add(AddressRemark.of(AddressRemark.Kind.LINK_PARTS_IGNORED, String.join(", ", uri.ignored())));
        }
        return remarks;
    }

    /** An intact checksum decides first: a Tron address may begin with TB1, a Litecoin one with LTC1. */
    private static Reading read(String text) {
        Reading base58 = Base58Reader.read(text);
        if (base58 instanceof Reading.Found || base58 instanceof Reading.Hopeless) {
            return base58;
        }
        if (SegwitReader.isLightning(text)) {
            return new Reading.Lightning();
        }
        Reading reading = EvmReader.read(text);
        if (reading instanceof Reading.Unknown) {
            reading = SegwitReader.read(text);
        }
        return reading instanceof Reading.Unknown ? base58 : reading;
    }

    private AddressVerdict judge(Chain chosen, Reading reading, List<AddressRemark> before, @Nullable PaymentUri uri) {
        return switch (reading) {
            case Reading.Found found ->
                found.network().serves(chosen)
                        ? accept(chosen, found, before, uri)
                        : refused(WrongChain.intact(chosen, found.network()));
            case Reading.Broken broken ->
                refused(
                        broken.network().serves(chosen)
                                ? broken.problem()
                                : WrongChain.broken(chosen, broken.network(), broken.problem()));
            case Reading.Hopeless hopeless -> refused(hopeless.problem());
            case Reading.Foreign foreign -> refused(WrongChain.foreign(chosen));
            case Reading.Lightning lightning -> refused(AddressProblem.of(ProblemKind.LIGHTNING, chosen.displayName()));
            case Reading.Unknown unknown -> refused(WrongChain.notAnAddress(chosen));
        };
    }

    private AddressVerdict accept(
            Chain chosen, Reading.Found found, List<AddressRemark> before, @Nullable PaymentUri uri) {
        Address address = new Address(chosen, found.canonical());
        Optional<DeniedAddress> deny = denied.find(address);
        if (deny.isPresent()) {
            return refused(deny.get().problem());
        }
        List<AddressRemark> remarks = new ArrayList<>(before);
        remarks.addAll(found.remarks());
        return new AddressVerdict.Valid(address, remarks, Optional.ofNullable(uri));
    }

    private static AddressVerdict refused(AddressProblem problem) {
        return new AddressVerdict.Refused(problem);
    }
}

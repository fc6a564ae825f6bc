package dev.coffer.ui.payout;

import dev.coffer.core.address.Address;
import dev.coffer.core.address.AddressParser;
import dev.coffer.core.address.AddressRemark;
import dev.coffer.core.address.AddressVerdict;
import dev.coffer.core.address.Likeness;
import dev.coffer.core.address.LikenessSearch;
import dev.coffer.core.address.PaymentUri;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.money.Chain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges a typed receiver: is it an address of the chain, and does it pretend to be one that is known? A forged twin is refused, unless
 * the very same address is itself known; then it is said aloud.
 *
 * @param radar asked at every key, so it must not block
 */
public record ReceiverCheck(AddressParser parser, LikenessSearch radar) {

    /**
     * @param twin the known address that this one can be mistaken for
     * @param uri  what the payment link said, where the text was one
     */
    record Finding(
            @Nullable Address address,
            FieldVerdict verdict,
            @Nullable Likeness twin,
            Optional<PaymentUri> uri) {

        Finding(@Nullable Address address, FieldVerdict verdict) {
            this(address, verdict, null, Optional.empty());
        }
    }

    Finding check(@Nullable Chain chain, String typed) {
        if (typed.isBlank()) {
            return new Finding(null, problem("Paste or type the receiver's address from the claim file."));
        }
        if (chain == null) {
            return new Finding(null, problem("Choose the chain first; the address is checked against it."));
        }
        return switch (parser.parse(chain, typed)) {
            case AddressVerdict.Empty ignored ->
                new Finding(null, problem("Paste or type the receiver's address from the claim file."));
            case AddressVerdict.Refused refused ->
                new Finding(null, problem(refused.problem().sentence()));
            case AddressVerdict.Valid valid -> compared(valid);
        };
    }

    private Finding compared(AddressVerdict.Valid valid) {
        try {
            List<Likeness> found = radar.compare(valid.address());
            return found == null
                    ? new Finding(
                            null, problem("The address is being compared with all that were paid or saved before."))
                    : likeness(valid, found);
        } catch (FailureException unreadable) {
            return new Finding(
                    null,
                    problem(
                            "The address could not be compared with those paid before, so nothing can be paid to it now. "
                                    + unreadable.getMessage()));
        }
    }

    private static Finding likeness(AddressVerdict.Valid valid, List<Likeness> found) {
        Address address = valid.address();
        List<String> remarks = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        valid.remarks().stream().map(AddressRemark::sentence).forEach(remarks::add);
        Likeness alarm = first(found, Likeness.Grade.ALARM);
        boolean same = first(found, Likeness.Grade.SAME) != null;
        Likeness elsewhere = first(found, Likeness.Grade.SAME_ON_OTHER_CHAIN);
        if (alarm != null && !same) {
            return new Finding(null, new FieldVerdict(List.of(twinSentence(alarm)), remarks), alarm, valid.uri());
        }
        if (alarm != null) {
            warnings.add(
                    "It is known, but another known address looks much like it. Compare both below, letter by letter.");
        } else if (!same && elsewhere != null) {
            warnings.add("Known on " + elsewhere.known().chain().displayName() + ", not yet on "
                    + address.chain().displayName() + ". Make sure that the receiver expects the money on "
                    + address.chain().displayName() + ".");
        } else if (!same && first(found, Likeness.Grade.WHISPER) != null) {
            remarks.add("One end of it is like that of an address known before. Compare all of it, not the ends.");
        }
        return new Finding(address, new FieldVerdict(List.of(), warnings, remarks), alarm, valid.uri());
    }

    private static String twinSentence(Likeness alarm) {
        return "Stop: this is not the address known from before, but it begins and ends like it (" + alarm.start()
                + " characters at the start, " + alarm.end()
                + " at the end). Such twins are made to deceive. Take the address from the claim file, never from a list of transfers.";
    }

    private static @Nullable Likeness first(List<Likeness> found, Likeness.Grade grade) {
        return found.stream().filter(it -> it.grade() == grade).findFirst().orElse(null);
    }

    private static FieldVerdict problem(String sentence) {
        return new FieldVerdict(List.of(sentence), List.of());
    }
}

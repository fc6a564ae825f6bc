package dev.coffer.core.payee;

import static dev.coffer.core.payee.PayeeProblem.refused;
import static dev.coffer.core.payee.PayeeProblem.remark;

import dev.coffer.core.address.Address;
import dev.coffer.core.address.AddressParser;
import dev.coffer.core.address.AddressRemark;
import dev.coffer.core.address.AddressVerdict;
import dev.coffer.core.address.Likeness;
import dev.coffer.core.address.LikenessSearch;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payee.PayeeProblem.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may stand in the book. Asked at every key, again in the moment of saving, and for every row of a file.
 *
 * @param radar where it is asked on the screen's thread, one that does not block
 */
public record PayeeRules(AddressParser parser, LikenessSearch radar) {
    public static final int NAME_LIMIT = 80;
    public static final int DOCUMENT_LIMIT = 200;
    public static final int NOTE_LIMIT = 500;
    public static final int CLAIM_REFERENCE_LIMIT = 60;

    /** @param self the payee that the address is for; absent: a new one */
    public PayeeJudgement judge(PayeeTexts typed, Payees payees, @Nullable Payee self) {
        PayeeTexts texts = typed.tidied();
        List<PayeeProblem> problems = new ArrayList<>();
        text(Field.NAME, "payee's name", texts.name(), NAME_LIMIT, true, problems);
        if (self == null && !payees.named(texts.name()).isEmpty()) {
            problems.add(remark(
                    Field.NAME,
                    "A payee of this name is in the book already. For another address make a new version."));
        }
        Read read = address(texts, payees, self, problems);
        List<String> references = claimReferences(texts, problems);
        text(Field.DOCUMENT, "document that the address comes from", texts.document(), DOCUMENT_LIMIT, true, problems);
        text(Field.NOTE, "note", texts.note().replace('\n', ' '), NOTE_LIMIT, false, problems);
        return new PayeeJudgement(texts, references, read.address(), read.twin(), problems);
    }

    private record Read(@Nullable Address address, @Nullable Likeness twin) {
        static final Read NOTHING = new Read(null, null);
    }

    private Read address(PayeeTexts texts, Payees payees, @Nullable Payee self, List<PayeeProblem> problems) {
        if (texts.chain() == null) {
            problems.add(refused(Field.CHAIN, "Choose the chain on which the payee expects the money."));
            return Read.NOTHING;
        }
        return switch (parser.parse(texts.chain(), texts.address())) {
            case AddressVerdict.Empty ignored -> {
                problems.add(refused(Field.ADDRESS, "Paste or type the address from the document."));
                yield Read.NOTHING;
            }
            case AddressVerdict.Refused refused -> {
                problems.add(refused(Field.ADDRESS, refused.problem().sentence()));
                yield Read.NOTHING;
            }
            case AddressVerdict.Valid valid -> {
                valid.remarks().stream()
                        .map(AddressRemark::sentence)
                        .forEach(sentence -> problems.add(remark(Field.ADDRESS, sentence)));
                yield compared(valid.address(), payees, self, problems);
            }
        };
    }

    private Read compared(Address address, Payees payees, @Nullable Payee self, List<PayeeProblem> problems) {
        List<Likeness> alike = alike(address, problems);
        if (alike == null) {
            return Read.NOTHING;
        }
        Likeness twin = alike.stream()
                .filter(it -> it.grade() == Likeness.Grade.ALARM)
                .findFirst()
                .orElse(null);
        boolean same = alike.stream().anyMatch(it -> it.grade() == Likeness.Grade.SAME);
        if (twin != null && !same) {
            problems.add(refused(
                    Field.ADDRESS,
                    "Stop: this begins and ends like an address known from before and is another one. Such twins are made to"
                            + " deceive. Take the address from the document, never from a list of transfers."));
            return new Read(null, twin);
        }
        if (self != null && self.current().address().equals(address)) {
            problems.add(refused(Field.ADDRESS, "This is the address that the book has already."));
            return Read.NOTHING;
        }
        owners(address, payees, self, problems);
        return new Read(address, twin);
    }

    private @Nullable List<Likeness> alike(Address address, List<PayeeProblem> problems) {
        try {
            List<Likeness> alike = radar.compare(address);
            if (alike == null) {
                problems.add(refused(
                        Field.ADDRESS, "The address is being compared with all that were paid or saved before."));
            }
            return alike;
        } catch (FailureException unreadable) {
            problems.add(refused(
                    Field.ADDRESS,
                    "The address could not be compared with those paid before, so it cannot be saved now. "
                            + unreadable.getMessage()));
            return null;
        }
    }

    private static void owners(Address address, Payees payees, @Nullable Payee self, List<PayeeProblem> problems) {
        for (Payees.Holding holding : payees.holding(address)) {
            String name = holding.payee().name();
            if (self != null && holding.payee().id().equals(self.id())) {
                problems.add(remark(
                        Field.ADDRESS,
                        "It was this payee's address before, as version "
                                + holding.version().number() + ". Make sure that it is meant to come back."));
            } else {
                problems.add(remark(
                        Field.ADDRESS,
                        "The same address " + (holding.isCurrent() ? "is" : "was") + " in the book as that of " + name
                                + ". Make sure that both mean the same receiver."));
            }
        }
    }

    private static List<String> claimReferences(PayeeTexts texts, List<PayeeProblem> problems) {
        List<String> references = texts.references();
        for (String reference : references) {
            text(Field.CLAIM_REFERENCES, "claim reference", reference, CLAIM_REFERENCE_LIMIT, false, problems);
        }
        return references;
    }

    /** Claim references alone, for a payee who is in the book already. */
    public static List<PayeeProblem> checkClaimReferences(String typed) {
        List<PayeeProblem> problems = new ArrayList<>();
        claimReferences(new PayeeTexts("", null, "", typed, "", ""), problems);
        return problems;
    }

    static void text(Field field, String what, String text, int limit, boolean needed, List<PayeeProblem> problems) {
        if (needed && text.isEmpty()) {
            problems.add(refused(field, "Type the " + what + "."));
        } else if (text.length() > limit) {
            problems.add(refused(field, "A " + what + " has at most " + limit + " characters."));
        } else if (text.codePoints().anyMatch(PayeeRules::isUnprintable)) {
            problems.add(refused(field, "The " + what + " holds an invisible character. Type it by hand."));
        }
    }

    private static boolean isUnprintable(int c) {
        return Character.isISOControl(c)
                || switch (Character.getType(c)) {
                    case Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                };
    }
}

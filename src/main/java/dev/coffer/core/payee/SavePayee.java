package dev.coffer.core.payee;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Writes what a person typed into the book: a new payee, or a new version of one. The rules are asked once more here, so that no screen
 * can be tricked. Called on the database thread.
 */
public final class SavePayee {
    private final PublishedPayeeBook book;
    private final PayeeRules rules;
    private final Supplier<UUID> ids;
    private final Clock clock;
    private final String person;

    /** @param ids makes random UUIDs */
    public SavePayee(PublishedPayeeBook book, PayeeRules rules, Supplier<UUID> ids, Clock clock, String person) {
        this.book = book;
        this.rules = rules;
        this.ids = ids;
        this.clock = clock;
        this.person = person;
    }

    /** What is to be saved. */
    public sealed interface Entry {

        record NewPayee(PayeeTexts texts) implements Entry {}

        /** @param seen the payee as the person saw it; if it has moved on since, nothing is saved */
        record NewVersion(Payee seen, PayeeTexts texts) implements Entry {}

        record ClaimReferences(Payee seen, String typed) implements Entry {}
    }

    /**
     * Returns the payee as the book now has it.
     *
     * @throws FailureException {@code Rejected("rules", …)} with the sentence of the first rule that stands against it, or {@code Storage}
     */
    public Payee save(Entry entry) {
        PayeeChange change = switch (entry) {
            case Entry.NewPayee fresh -> added(fresh.texts());
            case Entry.NewVersion version -> changed(version.seen(), version.texts());
            case Entry.ClaimReferences references -> claimed(references.seen(), references.typed());
        };
        book.keep(List.of(change));
        return change.after();
    }

    private PayeeChange added(PayeeTexts texts) {
        PayeeJudgement judged = rules.judge(texts, book.read(), null);
        PayeeVersion first = version(judged, 1);
        return PayeeChange.added(
                new Payee(new PayeeId(ids.get()), judged.texts().name(), judged.claimReferences(), List.of(first)));
    }

    private PayeeChange changed(Payee seen, PayeeTexts texts) {
        PayeeTexts own =
                new PayeeTexts(seen.name(), texts.chain(), texts.address(), "", texts.document(), texts.note());
        PayeeJudgement judged = rules.judge(own, book.read(), seen);
        return PayeeChange.address(seen, version(judged, seen.versions().size() + 1));
    }

    private static PayeeChange claimed(Payee seen, String typed) {
        refuse(PayeeRules.checkClaimReferences(typed));
        return PayeeChange.claimReferences(seen, new PayeeTexts("", null, "", typed, "", "").references());
    }

    private PayeeVersion version(PayeeJudgement judged, int number) {
        refuse(judged.problems());
        if (judged.address() == null) {
            throw new IllegalStateException("an address without a problem is there");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        PayeeTexts texts = judged.texts();
        return new PayeeVersion(number, judged.address(), person, now, now, texts.document(), texts.note());
    }

    private static void refuse(List<PayeeProblem> problems) {
        problems.stream().filter(PayeeProblem::blocks).findFirst().ifPresent(problem -> {
            throw new FailureException(new Failure.Rejected("rules", "Nothing was saved. " + problem.sentence(), null));
        });
    }
}

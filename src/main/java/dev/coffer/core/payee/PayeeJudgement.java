package dev.coffer.core.payee;

import dev.coffer.core.address.Address;
import dev.coffer.core.address.Likeness;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the texts mean and what stands against them.
 *
 * @param texts           without blanks around anything
 * @param claimReferences what the text of them reads as
 * @param address         the address, if it may be saved
 * @param twin            a known address for which the typed one can be mistaken
 */
public record PayeeJudgement(
        PayeeTexts texts,
        List<String> claimReferences,
        @Nullable Address address,
        @Nullable Likeness twin,
        List<PayeeProblem> problems) {

    public PayeeJudgement {
        claimReferences = List.copyOf(claimReferences);
        problems = List.copyOf(problems);
    }

    public Optional<PayeeProblem> firstBlocking() {
        return problems.stream().filter(PayeeProblem::blocks).findFirst();
    }
}

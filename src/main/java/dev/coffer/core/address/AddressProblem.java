package dev.coffer.core.address;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;

/**
 * Why a text is not taken as a receiver. {@link #sentence()} says in English what is wrong and what to do; the kind and the
 * arguments are what a translation needs.
 *
 * @param offset where in the typed text (counted in {@code char}s from 0) the trouble sits, where one place can be named;
 *     sentences count people's way, from 1
 */
public record AddressProblem(ProblemKind kind, List<String> arguments, OptionalInt offset) {

    public AddressProblem {
        arguments = List.copyOf(arguments);
    }

    static AddressProblem of(ProblemKind kind, String... arguments) {
        return new AddressProblem(kind, List.of(arguments), OptionalInt.empty());
    }

    static AddressProblem at(int offset, ProblemKind kind, String... arguments) {
        return new AddressProblem(kind, List.of(arguments), OptionalInt.of(offset));
    }

    AddressProblem moved(IntUnaryOperator toTyped) {
        return offset.isEmpty()
                ? this
                : new AddressProblem(kind, arguments, OptionalInt.of(toTyped.applyAsInt(offset.getAsInt())));
    }

    /** What is wrong and what to do. */
    public String sentence() {
        return Sentence.fill(kind.english(), arguments);
    }

    /** True where the text may merely not be typed to its end yet: a form complains only once the field is left. */
    public boolean unfinished() {
        return kind == ProblemKind.UNFINISHED;
    }
}

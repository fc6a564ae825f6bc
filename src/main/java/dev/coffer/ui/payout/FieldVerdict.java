package dev.coffer.ui.payout;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is to be said at one field.
 *
 * @param problems what must be mended before a review, worst first
 * @param warnings what may be right and is a costly mistake if it is not
 * @param remarks  what a person should know
 */
record FieldVerdict(List<String> problems, List<String> warnings, List<String> remarks) {
    static final FieldVerdict CLEAN = new FieldVerdict(List.of(), List.of(), List.of());

    FieldVerdict {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
        remarks = List.copyOf(remarks);
    }

    FieldVerdict(List<String> problems, List<String> remarks) {
        this(problems, List.of(), remarks);
    }

    FieldVerdict and(String remark) {
        return new FieldVerdict(problems, warnings, more(remarks, remark));
    }

    FieldVerdict warning(String sentence) {
        return new FieldVerdict(problems, more(warnings, sentence), remarks);
    }

    /** Before all others. */
    FieldVerdict against(String problem) {
        return new FieldVerdict(
                Stream.concat(Stream.of(problem), problems.stream()).toList(), warnings, remarks);
    }

    /** One problem at a time: mending the first often mends the rest. */
    String problem() {
        return problems.isEmpty() ? "" : problems.getFirst();
    }

    String warning() {
        return String.join(" ", warnings);
    }

    String remark() {
        return String.join(" ", remarks);
    }

    private static List<String> more(List<String> some, String one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }
}

package dev.coffer.ui.payout;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is to be said at one field.
 *
 * @param problems what must be mended before a review, worst first
 * @param remarks  what a person should know
 */
record FieldVerdict(List<String> problems, List<String> remarks) {
    static final FieldVerdict CLEAN = new FieldVerdict(List.of(), List.of());

    FieldVerdict {
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
    }

    FieldVerdict and(String remark) {
        return and(List.of(remark));
    }

    FieldVerdict and(List<String> more) {
        return new FieldVerdict(
                problems, Stream.concat(remarks.stream(), more.stream()).toList());
    }

    /** One problem at a time: mending the first often mends the rest. */
    String problem() {
        return problems.isEmpty() ? "" : problems.getFirst();
    }

    String remark() {
        return String.join(" ", remarks);
    }
}

package dev.coffer.fuzz;

import java.util.function.Supplier;

/** A reader of typed text, together with what must hold of its answer to any text whatever. */
public interface Target {

    /** Also the name of the corpus: {@code src/test/resources/fuzz/NAME.txt}. */
    String name();

    /**
     * Reads the text and looks at the answer from all sides.
     *
     * @return whether the reader took the text for something payable; a run in which it never does tries nothing worth trying
     * @throws AssertionError if the answer breaks a promise
     */
    boolean check(String text);

    /** A plain check, since assertion libraries are too slow to be called a million times. */
    static void require(boolean holds, Supplier<String> promise) {
        if (!holds) {
            throw new AssertionError(promise.get());
        }
    }
}

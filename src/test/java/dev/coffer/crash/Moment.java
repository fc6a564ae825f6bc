package dev.coffer.crash;

import dev.coffer.sync.Steps.Step;

/** Where a program can die. The first eight are the sender's and reconciler's own steps. */
enum Moment {
    BEFORE_CLAIM,
    AFTER_CLAIM,
    BEFORE_CALL,
    AFTER_ANSWER,
    AFTER_SETTLE,
    BEFORE_LOOKUP,
    AFTER_LOOKUP,
    AFTER_ADOPT,
    /** Inside the transaction, all statements done. Entering a payout is a commit too. */
    BEFORE_COMMIT,
    AFTER_COMMIT,
    /** A part of a request's body has left. */
    REQUEST_PARTLY,
    /** The server has the whole request; its answer is not read yet. */
    REQUEST_SENT,
    /** A part of the answer has arrived. */
    ANSWER_PARTLY,
    /** Any instant. */
    RANDOM;

    static Moment of(Step step) {
        return valueOf(step.name());
    }

    boolean isOnTheWire() {
        return this == REQUEST_PARTLY || this == REQUEST_SENT || this == ANSWER_PARTLY;
    }

    boolean isInLookup() {
        return this == BEFORE_LOOKUP || this == AFTER_LOOKUP || this == AFTER_ADOPT;
    }

    /**
     * One death.
     *
     * @param occurrence the how-manieth time the moment is met, from 1
     * @param detail     bytes that still pass on the wire, or milliseconds for a random instant of a process
     */
    record Death(Moment moment, int occurrence, int detail) {}
}

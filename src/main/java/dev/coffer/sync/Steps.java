package dev.coffer.sync;

/**
 * Named moments in the life of a send, so that the crash proof can stop the program at each of them. In the product nothing listens.
 */
public interface Steps {
    Steps NONE = step -> {};

    void reached(Step step);

    /** In the order in which a send meets them. */
    enum Step {
        BEFORE_CLAIM,
        AFTER_CLAIM,
        BEFORE_CALL,
        AFTER_ANSWER,
        AFTER_SETTLE,
        BEFORE_LOOKUP,
        AFTER_LOOKUP,
        AFTER_ADOPT
    }
}

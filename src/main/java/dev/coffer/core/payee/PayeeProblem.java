package dev.coffer.core.payee;

/**
 * Something about a payee that must be mended or should be known.
 *
 * @param blocks   whether the payee cannot be saved while it stands
 * @param sentence what is wrong and what to do
 */
public record PayeeProblem(Field field, boolean blocks, String sentence) {

    /** The fields of a payee, in the order in which a person fills them. */
    public enum Field {
        NAME,
        CHAIN,
        ADDRESS,
        CLAIM_REFERENCES,
        DOCUMENT,
        NOTE
    }

    static PayeeProblem refused(Field field, String sentence) {
        return new PayeeProblem(field, true, sentence);
    }

    static PayeeProblem remark(Field field, String sentence) {
        return new PayeeProblem(field, false, sentence);
    }
}

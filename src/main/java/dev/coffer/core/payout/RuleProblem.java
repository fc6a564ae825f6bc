package dev.coffer.core.payout;

/**
 * Something about a payout that a person must mend or should know.
 *
 * @param field    where to show it
 * @param blocks   whether the payout cannot be confirmed while it stands
 * @param sentence what is wrong and what to do
 */
public record RuleProblem(Field field, boolean blocks, String sentence) {

    /** The fields of the payout form. */
    public enum Field {
        ASSET,
        ADDRESS,
        AMOUNT,
        CLAIM_REFERENCE,
        COMMENT,
        EXECUTION_DATE
    }

    static RuleProblem refused(Field field, String sentence) {
        return new RuleProblem(field, true, sentence);
    }

    static RuleProblem remark(Field field, String sentence) {
        return new RuleProblem(field, false, sentence);
    }
}

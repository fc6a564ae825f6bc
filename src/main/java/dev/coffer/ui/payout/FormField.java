package dev.coffer.ui.payout;

import dev.coffer.core.payout.RuleProblem;

/** The places of the form at which something can be said, in the order in which a person fills them. */
public enum FormField {
    CHAIN("Chain"),
    ASSET("Asset"),
    ADDRESS("Receiver"),
    AMOUNT("Amount"),
    CLAIM_REFERENCE("Claim reference"),
    COMMENT("Comment"),
    WHEN("When");

    private final String label;

    FormField(String label) {
        this.label = label;
    }

    /** What the field is called where its remark stands elsewhere. */
    String label() {
        return label;
    }

    static FormField of(RuleProblem.Field field) {
        return switch (field) {
            case ASSET -> ASSET;
            case ADDRESS -> ADDRESS;
            case AMOUNT -> AMOUNT;
            case CLAIM_REFERENCE -> CLAIM_REFERENCE;
            case COMMENT -> COMMENT;
            case EXECUTION_DATE -> WHEN;
        };
    }
}

package dev.coffer.core.status;

/**
 * Something about this computer that a person has to know of wherever they are in the console, beyond how the server answers.
 *
 * @param sentence what happened, what it means for the money, what to do
 */
public record Notice(Kind kind, String sentence) {
    /** The most serious first. */
    public enum Kind {
        /** The ledger cannot be trusted or written. Nothing is sent. */
        LEDGER,
        /** The workspace is a copy, so payouts became uncertain. */
        COPIED,
        /** Payouts wait that belong to an account which is not connected. */
        ELSEWHERE,
        CLOCK,
        BACKUP,
        /** This console looks at payouts and sends none. */
        REVIEW
    }
}

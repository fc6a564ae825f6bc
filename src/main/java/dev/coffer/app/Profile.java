package dev.coffer.app;

/** What a console is for. Decides what is wired at all: what a profile may not do is not there to be done. */
public enum Profile {
    /** Issues payouts and reviews them. */
    PAYING,
    /** Reviews payouts; asks Calypso for states and balances, and has no call that makes a payout. */
    REVIEWER,
    /** Looks at a workspace as it lies: no connection, and nothing is written into it. */
    READ_ONLY;

    /** The setting that marks a workspace as one for review. */
    static final String SETTING = "profile";

    static final String REVIEWER_WORD = "reviewer";
    private static final String PAYING_WORD = "paying";

    boolean pays() {
        return this == PAYING;
    }

    /** A mark that cannot be read is taken for review: a slip of the pen must not begin to send. */
    static Profile of(WorkspaceSettings settings) {
        return settings.get(SETTING).orElse(PAYING_WORD).equals(PAYING_WORD) ? PAYING : REVIEWER;
    }
}

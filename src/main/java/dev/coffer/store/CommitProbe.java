package dev.coffer.store;

/**
 * Is told around every commit of the ledger, so that a test can let the program die at exactly that moment. What is thrown from
 * {@link #beforeCommit()} rolls the transaction back; after {@link #afterCommit()} was called the transaction is on disk.
 */
public interface CommitProbe {
    CommitProbe NONE = new CommitProbe() {};

    default void beforeCommit() {}

    default void afterCommit() {}
}

package dev.coffer.core.account;

/** Connects the console to a Calypso server, or to the built-in one. Every method may block and throws {@code FailureException}. */
public interface Connector {

    /**
     * Reads the account once to prove that key, secret and clock are right, keeps the credentials in the secret store, and from
     * then on works with that account. When it throws, nothing has changed.
     */
    Connection connect(ServerAddress server, Credentials credentials);

    /** Starts the built-in training server, in which no money moves, and connects to it. */
    Connection connectToSandbox();
}

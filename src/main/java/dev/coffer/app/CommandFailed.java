package dev.coffer.app;

/** A command could not do what it was asked; the message is the one clear sentence that a person gets, with exit code 1. */
public sealed class CommandFailed extends RuntimeException permits WorkspaceInUse {
    private static final long serialVersionUID = 1L;

    public CommandFailed(String sentence) {
        super(sentence);
    }
}

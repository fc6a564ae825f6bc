package dev.coffer.webhook;

import java.util.Optional;

/** What is behind a listener. Called on any thread, for many callers at once. */
interface Site {

    /** The answer for who is turned away before the body is read; empty lets the body in. */
    Optional<Answer> refusal(Head head);

    /** May block for the disk; throws {@code FailureException}, which becomes 503. */
    Answer answer(Head head, byte[] body);
}

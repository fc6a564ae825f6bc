package dev.coffer.calypso.http;

/** Sends one request at most once and waits for the whole answer. */
public interface Transport {

    /**
     * Any status is an answer. Throws {@code FailureException} with {@code Unreachable} only when the server certainly cannot have
     * the request, with {@code BadAnswer} when the answer is over the size limit, with {@code NoAnswer} for everything else.
     */
    Response send(Request request);
}

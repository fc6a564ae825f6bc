package dev.coffer.core.failure;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can go wrong between Coffer and the world, named once. Adapters translate into these at their edge; the screens
 * word them in one exhaustive {@code switch}. For a payout the question behind each case is whether money may have moved:
 * {@link #certainlyNotAccepted()}.
 */
public sealed interface Failure {

    /** No connection was opened (no route, name not found, refused, TLS not agreed), so not one byte of the request left. */
    record Unreachable(String detail) implements Failure {}

    /** The request may have arrived, but no complete answer came back: time-out, reset, connection closed. */
    record NoAnswer(String detail) implements Failure {}

    /** The server does not accept the key or the signature (HTTP 401, codes {@code 002} and {@code 003}). */
    record Unauthorized(String code, String text, @Nullable String traceId) implements Failure {}

    /** The key is known but may not do this (HTTP 403). */
    record Forbidden(String text, @Nullable String traceId) implements Failure {}

    /** Too many requests (HTTP 429); nothing was processed. */
    record RateLimited(Duration retryAfter) implements Failure {}

    /** The server refused our timestamp (code {@code 011}). {@code offset} is server time minus ours. */
    record ClockSkew(Duration offset) implements Failure {}

    /** The server understood and said no, with a three-digit code of calypso-api.md section 4.2. */
    record Rejected(String code, String text, @Nullable String traceId) implements Failure {}

    /** The server failed while working (HTTP 5xx, code {@code 000}); what it did before that is unknown. */
    record ServerFault(int status, String text, @Nullable String traceId) implements Failure {}

    /** An answer arrived that cannot be read: HTML, cut or malformed JSON, missing members, more than the size limit. */
    record BadAnswer(String detail) implements Failure {}

    /** The operating system's keyring is locked or not there. */
    record LockedSecrets(String detail) implements Failure {}

    /** The local database could not be read or written; the transaction was rolled back. */
    record Storage(String detail) implements Failure {}

    /** The refusals after which nothing can have been entered (calypso-api.md section 4.3). */
    Set<String> CLEAR_REFUSALS = Set.of("001", "010", "014", "015");

    /**
     * Whether a create call that ended this way has surely left nothing at the server. Code {@code 016} is not among them: it can
     * mean that an earlier request with the same key was accepted. Nor is a code that this version does not know. Then only a look-up
     * decides (calypso-api.md sections 4.2 and 6.3).
     */
    default boolean certainlyNotAccepted() {
        return switch (this) {
            case Unreachable ignored -> true;
            case Unauthorized ignored -> true;
            case Forbidden ignored -> true;
            case RateLimited ignored -> true;
            case ClockSkew ignored -> true;
            case LockedSecrets ignored -> true;
            case Storage ignored -> true;
            case Rejected rejected -> CLEAR_REFUSALS.contains(rejected.code());
            case NoAnswer ignored -> false;
            case ServerFault ignored -> false;
            case BadAnswer ignored -> false;
        };
    }

    /** One line for the log and for support: the kind and what the other side said. Holds no secret by construction. */
    default String technical() {
        return switch (this) {
            case Unreachable it -> "unreachable: " + it.detail();
            case NoAnswer it -> "no answer: " + it.detail();
            case Unauthorized it -> "unauthorized " + it.code() + ": " + it.text() + trace(it.traceId());
            case Forbidden it -> "forbidden: " + it.text() + trace(it.traceId());
            case RateLimited it ->
                "rate limited, retry after " + it.retryAfter().toSeconds() + " s";
            case ClockSkew it -> "clock refused, offset " + it.offset().toSeconds() + " s";
            case Rejected it -> "rejected " + it.code() + ": " + it.text() + trace(it.traceId());
            case ServerFault it -> "server fault " + it.status() + ": " + it.text() + trace(it.traceId());
            case BadAnswer it -> "unreadable answer: " + it.detail();
            case LockedSecrets it -> "secrets locked: " + it.detail();
            case Storage it -> "storage: " + it.detail();
        };
    }

    private static String trace(@Nullable String traceId) {
        return traceId == null ? "" : " (trace " + traceId + ")";
    }
}

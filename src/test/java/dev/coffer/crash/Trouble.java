package dev.coffer.crash;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to one request. Those with a fault are played by the sandbox itself, the others by the wire in front of it. */
enum Trouble {
    NONE(null),
    DROP_BEFORE("drop-before-accept"),
    DROP_AFTER("drop-after-accept"),
    ERROR_BEFORE("error-before-accept"),
    ERROR_AFTER("error-after-accept"),
    CUT_JSON("cut-json"),
    EMPTY_BODY("empty-body"),
    HTML("html"),
    RATE_LIMIT("rate-limit"),
    /** For look-ups only: the answer of a server that lags behind. */
    STALE("stale-read"),
    /** The request is delivered only after the console has given up waiting, perhaps much later. */
    LATE(null),
    /** The server has acted; its answer is held until the console has given up waiting. */
    SLOW_ANSWER(null),
    /** The connection is reset within the request's body. */
    REQUEST_CUT(null),
    /** The connection is reset within the answer. */
    ANSWER_CUT(null);

    /** After these the payout is at the server and the console does not know. */
    static final List<Trouble> ACCEPTED_UNSEEN =
            List.of(DROP_AFTER, ERROR_AFTER, CUT_JSON, EMPTY_BODY, SLOW_ANSWER, ANSWER_CUT);

    static final List<Trouble> UNCLEAR = List.of(
            DROP_BEFORE,
            DROP_AFTER,
            ERROR_BEFORE,
            ERROR_AFTER,
            CUT_JSON,
            EMPTY_BODY,
            HTML,
            LATE,
            SLOW_ANSWER,
            REQUEST_CUT,
            ANSWER_CUT);

    private final @Nullable String fault;

    Trouble(@Nullable String fault) {
        this.fault = fault;
    }

    /** The sandbox's settings that make it happen to the next call for certain, as JSON. */
    String settings(int seconds) {
        if (fault == null) {
            return "{}";
        }
        String value = this == RATE_LIMIT ? "1:" + seconds : "1";
        return "{\"" + fault + ".all\":\"" + value + "\"}";
    }
}

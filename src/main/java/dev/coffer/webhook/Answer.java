package dev.coffer.webhook;

/**
 * What a caller gets to hear. Refusals have no words: a stranger learns nothing from them.
 *
 * @param json the body; empty for none
 */
record Answer(int status, String json) {
    static final Answer OK = new Answer(200, "");
    static final Answer BAD_REQUEST = new Answer(400, "");
    static final Answer UNAUTHORIZED = new Answer(401, "");
    static final Answer NOT_FOUND = new Answer(404, "");
    static final Answer WRONG_METHOD = new Answer(405, "");
    static final Answer TOO_LARGE = new Answer(413, "");
    static final Answer TOO_MANY = new Answer(429, "");
    /** Try again: the disk would not have it, or there is no secret to check with yet. */
    static final Answer UNAVAILABLE = new Answer(503, "");

    static Answer ok(String json) {
        return new Answer(200, json);
    }
}

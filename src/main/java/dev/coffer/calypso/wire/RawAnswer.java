package dev.coffer.calypso.wire;

import java.util.regex.Pattern;

/**
 * An answer as it came, for the ledger and the detail, without what must not rest in a file: the value of any member whose name speaks of
 * a secret. No payout is documented to hold one (calypso-api.md 2.2); members that nobody has seen yet may.
 */
final class RawAnswer {
    private static final String TEXT = "\"(?:[^\"\\\\]|\\\\.)*+\"";

    /** Not the idempotency key, which is an address and no secret. */
    private static final Pattern SECRET = Pattern.compile(
            "(\"(?:key|sign|[^\"\\\\]*(?:secret|password|passphrase|signature|token|mnemonic|api_?-?key|private_?-?key)[^\"\\\\]*)\"\\s*:\\s*)"
                    + TEXT,
            Pattern.CASE_INSENSITIVE);

    private RawAnswer() {}

    static String redacted(String body) {
        return SECRET.matcher(body).replaceAll("$1\"(redacted)\"");
    }
}

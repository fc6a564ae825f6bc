package dev.coffer.sandbox;

/** A call that the server declines, with the code the contract gives for the reason. Thrown before anything was changed. */
final class CallRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    private CallRefused(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static CallRefused badRequest(String message) {
        return new CallRefused(400, "001", message);
    }

    static CallRefused unknownKey() {
        return new CallRefused(401, "002", "Invalid API key");
    }

    static CallRefused wrongSign() {
        return new CallRefused(400, "003", "Wrong sign");
    }

    static CallRefused notFound() {
        return new CallRefused(400, "004", "Requested object is not found");
    }

    static CallRefused noSuchCall(int status, String message) {
        return new CallRefused(status, "004", message);
    }

    static CallRefused wrongAccount() {
        return new CallRefused(400, "010", "The account does not belong to the company of this API key");
    }

    static CallRefused wrongTimestamp() {
        return new CallRefused(400, "011", "Invalid timestamp parameter");
    }

    static CallRefused wrongState(String message) {
        return new CallRefused(400, "012", message);
    }

    static CallRefused wrongCurrency(String currency) {
        return new CallRefused(400, "014", "Invalid hot wallet currency: " + currency);
    }

    static CallRefused wrongChain(String currency, String chain) {
        return new CallRefused(400, "015", "The address does not match " + chain + ", the blockchain of " + currency);
    }

    static CallRefused repeatedKey(String key) {
        return new CallRefused(400, "016", "Idempotency key " + key + " already exists");
    }

    static CallRefused validationFailed(String why) {
        return new CallRefused(400, "016", "Deal cannot be created, validation failed: " + why);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String text() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}

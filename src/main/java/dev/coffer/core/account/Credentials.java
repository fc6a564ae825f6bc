package dev.coffer.core.account;

/**
 * What signs for one account. Its text form shows no secret, so that it can never slip into a log.
 *
 * @param account   the account id, sent as given (calypso-api.md section 1.3)
 * @param apiKey    the public key, header {@code Key}
 * @param apiSecret the secret, used as text and never sent
 */
public record Credentials(String account, String apiKey, String apiSecret) {

    public Credentials {
        if (account.isBlank() || apiKey.isBlank() || apiSecret.isBlank()) {
            throw new IllegalArgumentException("account, key and secret are all needed");
        }
    }

    @Override
    public String toString() {
        return "Credentials[" + account + "]";
    }
}

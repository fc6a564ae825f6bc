package dev.coffer.core.account;

import org.jspecify.annotations.Nullable;

/**
 * Which account at which server the console works with.
 *
 * @param accountName the account's name at Calypso, if it has one
 * @param sandbox     a training server: no money moves, and every screen says so
 * @param secretPlace where the credentials are kept, for people
 */
public record Connection(
        ServerAddress server, String account, @Nullable String accountName, boolean sandbox, String secretPlace) {

    /** The same connection, once the account's name was read. */
    public Connection named(@Nullable String name) {
        return new Connection(server, account, name, sandbox, secretPlace);
    }
}

package dev.coffer.crash;

import dev.coffer.core.account.Credentials;
import dev.coffer.core.account.ServerAddress;

/** Which server, and as whom. */
record Access(ServerAddress server, Credentials credentials) {

    Access at(String url) {
        return new Access(ServerAddress.parse(url), credentials);
    }
}

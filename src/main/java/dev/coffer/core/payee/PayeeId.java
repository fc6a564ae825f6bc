package dev.coffer.core.payee;

import java.util.UUID;

/** Names a payee for good, also in files that travel between computers; a name of a person is not unique. */
public record PayeeId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

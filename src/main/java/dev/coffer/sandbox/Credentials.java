package dev.coffer.sandbox;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;

/** Who may call this sandbox. Made once and kept in its books, so that a restart changes nothing for a client. */
record Credentials(String account, String apiKey, String apiSecret, String ownerId) {

    static Credentials keptIn(SandboxStore store) {
        SecureRandom random = new SecureRandom();
        return store.alone(() -> new Credentials(
                store.meta("account", () -> "0x" + hex(random, 20)),
                store.meta("apiKey", () -> hex(random, 16)),
                store.meta("apiSecret", () -> hex(random, 16)),
                store.meta("ownerId", () -> UUID.randomUUID().toString())));
    }

    static String hex(SecureRandom random, int bytes) {
        byte[] raw = new byte[bytes];
        random.nextBytes(raw);
        return HexFormat.of().formatHex(raw);
    }

    @Override
    public String toString() {
        return "Credentials[" + account + "]";
    }
}

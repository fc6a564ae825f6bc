package dev.coffer.core.account;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * The base address of an API server. {@code https} only, except for a server on this very machine, since a signed body could be
 * replayed by whoever reads it on the way (calypso-api.md section 1.4).
 */
public record ServerAddress(URI uri) {

    /** The base address of Calypso's guide (calypso-api.md section 1.1). */
    public static final ServerAddress CALYPSO = new ServerAddress(URI.create("https://api.calypso.finance"));

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    public ServerAddress {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (uri.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
            throw new IllegalArgumentException("A server address looks like https://api.calypso.finance");
        }
        if (scheme.equals("http") && !isLoopback(uri)) {
            throw new IllegalArgumentException(
                    "A server must be reached over https; http is accepted only for this machine itself (127.0.0.1)");
        }
        if (uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null) {
            throw new IllegalArgumentException("A server address has no user, query or fragment");
        }
        String text = uri.toString();
        uri = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }

    /** Throws {@code IllegalArgumentException} with a sentence for people. */
    public static ServerAddress parse(String text) {
        try {
            return new ServerAddress(URI.create(text.strip()));
        } catch (IllegalArgumentException e) {
            if (e.getCause() instanceof java.net.URISyntaxException) {
                throw new IllegalArgumentException("A server address looks like https://api.calypso.finance", e);
            }
            throw e;
        }
    }

    public boolean isLoopback() {
        return isLoopback(uri);
    }

    private static boolean isLoopback(URI uri) {
        return LOOPBACK.contains(uri.getHost().toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}

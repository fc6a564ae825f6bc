package dev.coffer.ui.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Whether Calypso could deliver to an address, judged by its looks. */
final class DeliveryUrl {
    private static final String LOOK = "The address looks like https://relay.example/hook/…";

    private DeliveryUrl() {}

    /** A sentence that says what to do; empty where nothing is wrong. */
    static Optional<String> problem(String typed, boolean sandbox) {
        URI url;
        try {
            url = new URI(typed.strip());
        } catch (URISyntaxException e) {
            return Optional.of(LOOK);
        }
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (url.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
            return Optional.of(LOOK);
        }
        if (url.getUserInfo() != null || url.getFragment() != null) {
            return Optional.of("The address has no user and no fragment.");
        }
        boolean here = isThisComputer(url.getHost());
        if (here && !sandbox) {
            return Optional.of("Calypso cannot reach this computer by " + url.getHost()
                    + ". Write the name under which the world reaches the receiver or the relay.");
        }
        if (!here && scheme.equals("http")) {
            return Optional.of("Use https: over http whoever stands on the way reads which payouts you make.");
        }
        String path = url.getPath() == null ? "" : url.getPath();
        if (path.isEmpty() || path.endsWith("/")) {
            return Optional.of("The last part, which nobody can guess, is missing after " + url.getHost() + path + ".");
        }
        return Optional.empty();
    }

    private static boolean isThisComputer(String host) {
        String plain = host.toLowerCase(Locale.ROOT);
        return plain.equals("localhost")
                || plain.startsWith("127.")
                || plain.equals("[::1]")
                || plain.equals("0.0.0.0")
                || plain.equals("[::]");
    }
}

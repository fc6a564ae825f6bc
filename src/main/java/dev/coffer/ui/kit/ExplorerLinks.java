package dev.coffer.ui.kit;

import dev.coffer.core.money.Chain;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a transaction can be looked at by anyone. A hash comes from a server, so only one that is letters and digits becomes part of an
 * address; anything else is shown and never opened. A page that {@link #problem} finds fault with is left out.
 *
 * @param templates page by chain, with {@code {hash}} in place of the transaction hash; a chain without one has no link
 */
public record ExplorerLinks(Map<Chain, String> templates) {
    public static final String PLACE = "{hash}";

    private static final Pattern HASH = Pattern.compile("[0-9A-Za-z]{16,128}");
    private static final String SAMPLE = "0".repeat(64);

    public static final ExplorerLinks PUBLIC = new ExplorerLinks(Map.of(
            Chain.BITCOIN, "https://mempool.space/tx/{hash}",
            Chain.ETHEREUM, "https://etherscan.io/tx/{hash}",
            Chain.TRON, "https://tronscan.org/#/transaction/{hash}",
            Chain.BINANCE_SMART_CHAIN, "https://bscscan.com/tx/{hash}",
            Chain.POLYGON, "https://polygonscan.com/tx/{hash}",
            Chain.DOGECOIN, "https://blockchair.com/dogecoin/transaction/{hash}"));

    public ExplorerLinks {
        Map<Chain, String> sound = new EnumMap<>(Chain.class);
        templates.forEach((chain, page) -> {
            if (!page.isBlank() && problem(page).isEmpty()) {
                sound.put(chain, page.strip());
            }
        });
        templates = Map.copyOf(sound);
    }

    /** What is wrong with a page as it was typed, in a sentence; empty where nothing is, or nothing was typed. */
    public static Optional<String> problem(String typed) {
        String page = typed.strip();
        if (page.isEmpty()) {
            return Optional.empty();
        }
        int place = page.indexOf(PLACE);
        if (place < 0 || page.indexOf(PLACE, place + 1) >= 0) {
            return Optional.of("Put {hash} once where the transaction hash belongs.");
        }
        try {
            URI uri = new URI(page.replace(PLACE, SAMPLE));
            if (!"https".equalsIgnoreCase(uri.getScheme())) {
                return Optional.of("Only pages that begin with https:// are opened.");
            }
            String host = uri.getHost();
            if (host == null || uri.getUserInfo() != null) {
                return Optional.of("Type a web address, like https://etherscan.io/tx/{hash}.");
            }
            return host.contains(SAMPLE)
                    ? Optional.of("{hash} belongs behind the name of the site, not into it.")
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.of("Type a web address without blanks, like https://etherscan.io/tx/{hash}.");
        }
    }

    public Optional<URI> of(Chain chain, @Nullable String hash) {
        String template = templates.get(chain);
        if (template == null || hash == null || !HASH.matcher(hash).matches()) {
            return Optional.empty();
        }
        return Optional.of(URI.create(template.replace(PLACE, hash)));
    }
}

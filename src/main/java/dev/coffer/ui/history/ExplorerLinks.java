package dev.coffer.ui.history;

import dev.coffer.core.money.Chain;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a transaction can be looked at by anyone. A hash comes from a server, so only one that is letters and digits becomes part of an
 * address; anything else is shown and never opened.
 *
 * @param templates page by chain, with {@code {hash}} in place of the transaction hash
 */
public record ExplorerLinks(Map<Chain, String> templates) {
    private static final Pattern HASH = Pattern.compile("[0-9A-Za-z]{16,128}");

    public static final ExplorerLinks PUBLIC = new ExplorerLinks(Map.of(
            Chain.BITCOIN, "https://mempool.space/tx/{hash}",
            Chain.ETHEREUM, "https://etherscan.io/tx/{hash}",
            Chain.TRON, "https://tronscan.org/#/transaction/{hash}",
            Chain.BINANCE_SMART_CHAIN, "https://bscscan.com/tx/{hash}",
            Chain.POLYGON, "https://polygonscan.com/tx/{hash}",
            Chain.DOGECOIN, "https://blockchair.com/dogecoin/transaction/{hash}"));

    public ExplorerLinks {
        templates = Map.copyOf(templates);
    }

    public Optional<URI> of(Chain chain, @Nullable String hash) {
        String template = templates.get(chain);
        if (template == null || hash == null || !HASH.matcher(hash).matches()) {
            return Optional.empty();
        }
        return Optional.of(URI.create(template.replace("{hash}", hash)));
    }
}

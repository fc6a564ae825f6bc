package dev.coffer.core.payout;

import dev.coffer.core.address.Address;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Chain;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was paid before. Only payouts that Calypso completed count: an attempt that failed, or is still under way, proves nothing about a
 * receiver or an amount. Called on the database's reading thread; throws {@code FailureException(Storage)}.
 */
public interface PastPayments {
    /** How many amounts are looked back at; older ones say little about today's prices. */
    int LOOK_BACK = 500;

    /**
     * @param asset absent: no amounts are asked for
     */
    Past of(Address receiver, @Nullable Asset asset);

    /**
     * @param perChain   how often the same text was paid, on each chain on which it was; hexadecimal is the same in any case
     * @param toReceiver amounts of the asset paid to the receiver on its chain, newest first
     * @param ofAsset    amounts of the asset paid to anybody, newest first
     */
    record Past(Map<Chain, Long> perChain, List<Amount> toReceiver, List<Amount> ofAsset) {
        public static final Past NONE = new Past(Map.of(), List.of(), List.of());

        public Past {
            perChain = Map.copyOf(perChain);
            toReceiver = List.copyOf(toReceiver);
            ofAsset = List.copyOf(ofAsset);
        }

        public long on(Chain chain) {
            return perChain.getOrDefault(chain, 0L);
        }

        public long anywhere() {
            return perChain.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}

package dev.coffer.core.money;

import static dev.coffer.core.money.Chain.BINANCE_SMART_CHAIN;
import static dev.coffer.core.money.Chain.BITCOIN;
import static dev.coffer.core.money.Chain.DOGECOIN;
import static dev.coffer.core.money.Chain.ETHEREUM;
import static dev.coffer.core.money.Chain.POLYGON;
import static dev.coffer.core.money.Chain.TRON;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The catalogue of assets that can be paid: the list of Calypso's guide "How to create a single payout via API". Bare {@code USDT}
 * and {@code USDC} are the Ethereum tokens, bare {@code BUSD} is the one on Binance Smart Chain, and Dogecoin is {@code XDG}.
 * Decimal places are those of the chains' own contracts and protocols.
 */
public final class Assets {
    private static final List<Asset> PAYABLE = List.of(
            new Asset("BTC", "BTC", BITCOIN, 8),
            new Asset("ETH", "ETH", ETHEREUM, 18),
            new Asset("USDT", "USDT", ETHEREUM, 6),
            new Asset("FRAX", "FRAX", ETHEREUM, 18),
            new Asset("BUSD_ETH", "BUSD", ETHEREUM, 18),
            new Asset("USDC", "USDC", ETHEREUM, 6),
            new Asset("DAI", "DAI", ETHEREUM, 18),
            new Asset("TRX", "TRX", TRON, 6),
            new Asset("USDT_TRX", "USDT", TRON, 6),
            new Asset("BNB", "BNB", BINANCE_SMART_CHAIN, 18),
            new Asset("BUSD", "BUSD", BINANCE_SMART_CHAIN, 18),
            new Asset("MATIC", "MATIC", POLYGON, 18),
            new Asset("USDT_MATIC", "USDT", POLYGON, 6),
            new Asset("XDG", "DOGE", DOGECOIN, 8));

    private static final Map<String, Asset> BY_CODE =
            PAYABLE.stream().collect(Collectors.toUnmodifiableMap(Asset::code, Function.identity()));

    private Assets() {}

    /** Every asset that can be paid, in the guide's order. */
    public static List<Asset> payable() {
        return PAYABLE;
    }

    /** The assets of one chain, in the guide's order. */
    public static List<Asset> on(Chain chain) {
        return PAYABLE.stream().filter(asset -> asset.chain() == chain).toList();
    }

    /** The asset behind a code from the wire or the cache; an unknown code becomes an asset that is shown but cannot be paid. */
    public static Asset of(String code) {
        Asset known = BY_CODE.get(code);
        return known == null ? Asset.unknown(code) : known;
    }
}

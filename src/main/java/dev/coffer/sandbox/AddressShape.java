package dev.coffer.sandbox;

import dev.coffer.core.money.Chain;
import java.util.regex.Pattern;

/** Whether an address could belong to a chain at all. Shapes only: the contract's own example fails every checksum. */
final class AddressShape {

    private static final String BASE58 = "[1-9A-HJ-NP-Za-km-z]";
    private static final Pattern BITCOIN =
            Pattern.compile("[13]" + BASE58 + "{25,34}|bc1[02-9ac-hj-np-z]{11,71}|BC1[02-9AC-HJ-NP-Z]{11,71}");
    private static final Pattern HEX = Pattern.compile("0x[0-9a-fA-F]{40}");
    private static final Pattern TRON = Pattern.compile("T[0-9A-Za-z]{33}");
    private static final Pattern DOGE = Pattern.compile("[DA9]" + BASE58 + "{25,34}");

    private AddressShape() {}

    static boolean fits(String address, Chain chain) {
        Pattern pattern = switch (chain) {
            case BITCOIN -> BITCOIN;
            case ETHEREUM, BINANCE_SMART_CHAIN, POLYGON -> HEX;
            case TRON -> TRON;
            case DOGECOIN -> DOGE;
        };
        return pattern.matcher(address).matches();
    }
}

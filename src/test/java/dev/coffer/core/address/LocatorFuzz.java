package dev.coffer.core.address;

import static dev.coffer.fuzz.Target.require;

import dev.coffer.fuzz.Target;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;
import org.bitcoinj.base.BitcoinNetwork;
import org.bitcoinj.base.SegwitAddress;

/**
 * The search for the mistyped character, twice: the text as it would look in Bech32, where a place that is named must be the only one that
 * leads to a good address; and an address made from the text with one wrong character, whose place must be found, or none.
 */
public final class LocatorFuzz implements Target {
    private static final String PREFIX = "bc";
    private static final int HEAD = 3;
    private static final int SYMBOLS = 32;
    /** Of the longest addresses that are paid to. */
    private static final int LONGEST = 59;

    @Override
    public String name() {
        return "locator";
    }

    @Override
    public boolean check(String text) {
        anyText(text);
        return oneMistake(text.getBytes(StandardCharsets.UTF_16BE));
    }

    private static void anyText(String text) {
        StringBuilder legal = new StringBuilder(PREFIX + "1");
        Ascii.lower(text)
                .chars()
                .limit(LONGEST)
                .forEach(
                        c -> legal.append(Bech32.CHARSET.charAt(Bech32.value(c) >= 0 ? Bech32.value(c) : c % SYMBOLS)));
        String bech32 = legal.toString();
        if (Segwit.decode(PREFIX, bech32).flaw() == Segwit.Flaw.CHECKSUM) {
            Bech32Locator.locate(PREFIX, bech32).ifPresent(place -> onlyThere(bech32, place));
        }
    }

    private static void onlyThere(String text, int place) {
        for (int at = HEAD; at < text.length(); at++) {
            boolean leads = false;
            for (int symbol = 0; symbol < SYMBOLS; symbol++) {
                leads |= Segwit.decode(PREFIX, with(text, at, symbol)).flaw() == Segwit.Flaw.NONE;
            }
            int here = at;
            require(leads == (at == place), () -> text + ": " + place + " was named, and " + here);
        }
    }

    /** Byte 0 says the kind of address, 1 the place, 2 the wrong character, the others the program. */
    private static boolean oneMistake(byte[] bytes) {
        if (bytes.length < 4) {
            return false;
        }
        int kind = bytes[1] & 3;
        byte[] program = new byte[kind == 0 ? 20 : 32];
        for (int i = 0; i < program.length; i++) {
            program[i] = bytes[i % bytes.length];
        }
        String good = SegwitAddress.fromProgram(BitcoinNetwork.MAINNET, kind == 3 ? 1 : 0, program)
                .toBech32();
        int at = HEAD + Math.floorMod(Arrays.hashCode(bytes), good.length() - HEAD);
        String bad = with(good, at, bytes[bytes.length - 1] & 31);
        if (bad.equals(good)) {
            return false;
        }
        OptionalInt place = Bech32Locator.locate(PREFIX, bad);
        require(place.isEmpty() || place.getAsInt() == at, () -> bad + ": " + place + " was named instead of " + at);
        return place.isPresent();
    }

    private static String with(String text, int at, int symbol) {
        return text.substring(0, at) + Bech32.CHARSET.charAt(symbol) + text.substring(at + 1);
    }
}

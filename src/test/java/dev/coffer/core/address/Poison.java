package dev.coffer.core.address;

import dev.coffer.core.money.Chain;
import java.util.random.RandomGenerator;

/** Makes look-alikes as a forger would: the ends of a known address kept, the middle random. */
final class Poison {

    private Poison() {}

    /** A twin that agrees with the model in at least so many characters after the fixed ones and at the end. */
    static Address of(Address model, int start, int end, RandomGenerator random) {
        String text = model.text();
        String alphabet = alphabet(model);
        int from = fixed(model) + start;
        StringBuilder twin = new StringBuilder(text);
        for (int i = from; i < text.length() - end; i++) {
            twin.setCharAt(i, alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return new Address(model.chain(), twin.toString());
    }

    static int fixed(Address address) {
        if (address.text().startsWith("bc1")) {
            return 4;
        }
        return address.text().startsWith("0x") ? 2 : 1;
    }

    private static String alphabet(Address model) {
        if (model.text().startsWith("bc1")) {
            return "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
        }
        return model.chain() == Chain.BITCOIN || model.chain() == Chain.TRON || model.chain() == Chain.DOGECOIN
                ? "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
                : "0123456789abcdefABCDEF";
    }
}

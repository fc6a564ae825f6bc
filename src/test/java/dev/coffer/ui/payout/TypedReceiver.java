package dev.coffer.ui.payout;

import dev.coffer.core.address.Address;
import dev.coffer.core.address.LikenessSearch;
import dev.coffer.core.money.Assets;
import dev.coffer.core.money.Chain;

/** The filled form without its controls: what happens between a key in the address field and the new figures on the screen. */
public final class TypedReceiver {
    private final Bench bench = new Bench();

    public TypedReceiver(LikenessSearch likeness) {
        bench.likeness = likeness;
        bench.fill().funded("100000").rated("0.92");
    }

    /** An empty address field on that chain. */
    public void begin(Chain chain) {
        bench.form.fields().address.set("");
        bench.form.fields().chain.set(chain);
        bench.form.fields().asset.set(Assets.on(chain).getFirst());
    }

    /** What the field holds after a key or a paste. */
    public void type(String text) {
        bench.form.fields().address.set(text);
    }

    public boolean isPayable() {
        return bench.problem(FormField.ADDRESS).isEmpty()
                && bench.form.judgement().at(FormField.ADDRESS).problems().isEmpty();
    }

    /** The part of it that looks at the receiver alone. */
    public static boolean check(ReceiverCheck receivers, Address address, String text) {
        return receivers.check(address.chain(), text).address() != null;
    }
}

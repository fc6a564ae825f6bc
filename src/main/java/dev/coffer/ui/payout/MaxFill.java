package dev.coffer.ui.payout;

import dev.coffer.core.money.Amount;
import dev.coffer.core.money.AmountText;
import dev.coffer.core.money.AmountTyping;
import dev.coffer.core.money.Asset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the Max button does: asks for the fee, fills the amount, and says what was subtracted for as long as that amount stands there. */
final class MaxFill {
    private final FeeWatch fees;
    private final PayoutFields fields;
    private final Function<Asset, @Nullable Amount> free;
    private final Runnable changed;
    private @Nullable Said said;

    private record Said(
            String sentence, String amount, @Nullable Asset asset) {}

    /** @param free what the account has of an asset beyond reserves; null where that is not known well enough */
    MaxFill(FeeWatch fees, PayoutFields fields, Function<Asset, @Nullable Amount> free, Runnable changed) {
        this.fees = fees;
        this.fields = fields;
        this.free = free;
        this.changed = changed;
    }

    void press() {
        Asset asset = fields.asset.get();
        Amount have = asset == null ? null : free.apply(asset);
        if (have == null) {
            say(asset == null ? "Choose the asset first." : "No balance is known that is fresh enough to go by.");
        } else if (!have.isPositive()) {
            say(MaxAmount.of(have, new FeeState.NoAmount()).sentence());
        } else {
            Said asking = say(MaxAmount.of(have, new FeeState.Asked(have)).sentence());
            fees.once(have, fee -> {
                // Whoever typed or chose something else meanwhile wants no other number put there.
                if (asking.equals(said) && stands(asking)) {
                    fill(MaxAmount.of(have, fee));
                }
            });
        }
    }

    /** What to remark at the amount; empty where nothing was filled, or something else stands there now. */
    String sentence() {
        Said now = said;
        return now != null && stands(now) ? now.sentence() : "";
    }

    private void fill(MaxAmount max) {
        String text =
                max.amount().map(AmountText::typed).map(AmountTyping::grouped).orElseGet(fields.amount::get);
        said = new Said(max.sentence(), text, fields.asset.get());
        fields.amount.set(text);
        changed.run();
    }

    private Said say(String sentence) {
        Said now = new Said(sentence, fields.amount.get(), fields.asset.get());
        said = now;
        changed.run();
        return now;
    }

    private boolean stands(Said it) {
        Asset asset = fields.asset.get();
        return it.amount().equals(fields.amount.get())
                && (asset == null ? it.asset() == null : asset.equals(it.asset()));
    }
}

package dev.coffer.ui.payout;

import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.PayoutTexts;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * The raw contents of the form, bound both ways to its controls. They live as long as the console, so that what was half typed survives
 * a look at another screen. Choosing another chain drops an asset that does not live there.
 */
public final class PayoutFields {
    public final ObjectProperty<@Nullable Chain> chain = new SimpleObjectProperty<>();
    public final ObjectProperty<@Nullable Asset> asset = new SimpleObjectProperty<>();
    public final StringProperty address = new SimpleStringProperty("");
    public final StringProperty amount = new SimpleStringProperty("");
    public final StringProperty claimReference = new SimpleStringProperty("");
    public final StringProperty comment = new SimpleStringProperty("");
    public final BooleanProperty scheduled = new SimpleBooleanProperty();
    public final StringProperty date = new SimpleStringProperty("");
    public final StringProperty time = new SimpleStringProperty("");
    public final ObjectProperty<@Nullable ZoneId> zone = new SimpleObjectProperty<>();
    public final ObjectProperty<@Nullable ZoneOffset> offset = new SimpleObjectProperty<>();

    private final ZoneId ownZone;
    private Runnable changed = () -> {};
    private boolean quiet;

    PayoutFields(ZoneId ownZone) {
        this.ownZone = ownZone;
        zone.set(ownZone);
        chain.addListener((observed, before, now) -> {
            Asset chosen = asset.get();
            if (chosen != null && chosen.chain() != now) {
                asset.set(null);
            }
            tell();
        });
        asset.addListener((observed, before, now) -> tell());
        scheduled.addListener((observed, before, now) -> tell());
        offset.addListener((observed, before, now) -> tell());
        for (StringProperty text : new StringProperty[] {address, amount, claimReference, comment}) {
            text.addListener((observed, before, now) -> tell());
        }
        date.addListener((observed, before, now) -> anotherMoment());
        time.addListener((observed, before, now) -> anotherMoment());
        zone.addListener((observed, before, now) -> anotherMoment());
    }

    void onChange(Runnable listener) {
        changed = listener;
    }

    PayoutTexts texts() {
        ZoneId chosenZone = zone.get();
        return new PayoutTexts(
                chain.get(),
                asset.get(),
                text(address),
                text(amount),
                text(claimReference),
                text(comment),
                new PayoutTexts.When(
                        scheduled.get(),
                        text(date),
                        text(time),
                        chosenZone == null ? ownZone : chosenZone,
                        offset.get()));
    }

    /** Replaces everything at once and tells of it once. */
    void set(PayoutTexts texts) {
        quiet = true;
        chain.set(texts.chain());
        asset.set(texts.asset());
        address.set(texts.address());
        amount.set(texts.amount());
        claimReference.set(texts.claimReference());
        comment.set(texts.comment());
        scheduled.set(texts.when().scheduled());
        date.set(texts.when().date());
        time.set(texts.when().time());
        zone.set(texts.when().zone());
        offset.set(texts.when().offset());
        quiet = false;
        tell();
    }

    void clear() {
        set(empty());
    }

    PayoutTexts empty() {
        return new PayoutTexts(null, null, "", "", "", "", new PayoutTexts.When(false, "", "", ownZone, null));
    }

    /** A choice between two equal hours belongs to one date, time and zone only. */
    private void anotherMoment() {
        boolean before = quiet;
        quiet = true;
        offset.set(null);
        quiet = before;
        tell();
    }

    private void tell() {
        if (!quiet) {
            changed.run();
        }
    }

    private static String text(StringProperty property) {
        String text = property.get();
        return text == null ? "" : text;
    }
}

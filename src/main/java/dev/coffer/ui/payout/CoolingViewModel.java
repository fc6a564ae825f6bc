package dev.coffer.ui.payout;

import dev.coffer.core.money.AmountText;
import dev.coffer.core.payee.CoolOff;
import dev.coffer.core.payee.PayeeVersion;
import dev.coffer.core.payout.OverrideReason;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.ui.kit.TimeText;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** "This address is new": who saved it, when and from what. Going on needs a reason, which stays with the payout. */
public final class CoolingViewModel {
    private static final int SHORTEST_REASON = 4;

    private final ReviewFacts facts;
    private final CoolOff.Cooling cooling;
    private final PayoutDesk desk;
    private final Consumer<ReviewFacts> goOn;
    private final Runnable turnBack;
    private final StringProperty reason = new SimpleStringProperty("");
    private final BooleanBinding canGoOn =
            Bindings.createBooleanBinding(() -> typed().length() >= SHORTEST_REASON, reason);

    CoolingViewModel(
            ReviewFacts facts,
            CoolOff.Cooling cooling,
            PayoutDesk desk,
            Consumer<ReviewFacts> goOn,
            Runnable turnBack) {
        this.facts = facts;
        this.cooling = cooling;
        this.desk = desk;
        this.goOn = goOn;
        this.turnBack = turnBack;
    }

    public PayoutDraft draft() {
        return facts.draft();
    }

    public String payee() {
        return cooling.payee().name();
    }

    public String sentence() {
        Instant now = desk.clock().instant();
        return "You are about to pay " + AmountText.labelled(facts.draft().amount()) + " for "
                + facts.draft().claimReference() + ". This address of " + payee() + " cools off until "
                + TimeText.both(cooling.until(), desk.zone()) + " (" + WhenText.away(now, cooling.until())
                + "), so that a forged letter or a wrong address can still be noticed. Ask the payee by a way that you knew"
                + " before, or schedule the payout for later.";
    }

    /** Where the address comes from. */
    public String origin() {
        PayeeVersion version = cooling.version();
        return "Version " + version.number() + ", saved " + TimeText.both(version.savedAt(), desk.zone()) + " by "
                + version.savedBy() + " from: " + version.document()
                + (version.savedAt().equals(version.knownSince())
                        ? ""
                        : "\nIt came in a file " + TimeText.both(version.knownSince(), desk.zone()) + ".");
    }

    public StringProperty reasonProperty() {
        return reason;
    }

    public BooleanBinding canGoOnProperty() {
        return canGoOn;
    }

    public void goOn() {
        if (canGoOn.get()) {
            OverrideReason both =
                    OverrideReason.of(facts.draft().overrideReason()).withCooling(typed());
            goOn.accept(facts.because(Objects.requireNonNull(both.text())));
        }
    }

    public void back() {
        turnBack.run();
    }

    private String typed() {
        String text = reason.get();
        return text == null ? "" : text.strip();
    }
}

package dev.coffer.ui.payout;

import dev.coffer.core.money.AmountText;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.ui.kit.StateText;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** "You may have paid this already": the earlier payouts with their states. Going on needs a reason, which stays with the payout. */
public final class SimilarViewModel {
    private static final int SHORTEST_REASON = 4;

    private final ReviewFacts facts;
    private final ZoneId zone;
    private final Consumer<ReviewFacts> goOn;
    private final Runnable turnBack;
    private final StringProperty reason = new SimpleStringProperty("");
    private final BooleanBinding canGoOn =
            Bindings.createBooleanBinding(() -> typed().length() >= SHORTEST_REASON, reason);

    SimilarViewModel(ReviewFacts facts, ZoneId zone, Consumer<ReviewFacts> goOn, Runnable turnBack) {
        this.facts = facts;
        this.zone = zone;
        this.goOn = goOn;
        this.turnBack = turnBack;
    }

    /** One earlier payout, for the screen. */
    public record Row(
            String confirmed,
            String amount,
            String address,
            String claim,
            String likeness,
            StateText state,
            Payout payout) {}

    public List<Row> rows() {
        return facts.similar().stream().map(this::row).toList();
    }

    public String sentence() {
        int count = facts.similar().size();
        PayoutDraft draft = facts.draft();
        return "You are about to pay " + AmountText.labelled(draft.amount()) + " for " + draft.claimReference() + ". "
                + (count == 1 ? "The earlier payout below resembles it." : count + " earlier payouts resemble it.")
                + " Compare: what was paid twice does not come back.";
    }

    public StringProperty reasonProperty() {
        return reason;
    }

    public BooleanBinding canGoOnProperty() {
        return canGoOn;
    }

    public void goOn() {
        if (canGoOn.get()) {
            goOn.accept(facts.because(typed()));
        }
    }

    public void back() {
        turnBack.run();
    }

    private Row row(Payout payout) {
        boolean claim =
                payout.draft().claimReference().equalsIgnoreCase(facts.draft().claimReference());
        boolean money = payout.draft().depositAddress().isSameAs(facts.draft().depositAddress())
                && payout.draft().amount().equals(facts.draft().amount());
        String likeness = claim && money
                ? "Same claim reference, same receiver, same amount"
                : claim ? "Same claim reference" : money ? "Same receiver and amount" : "Alike";
        return new Row(
                WhenText.local(payout.confirmedAt(), zone),
                AmountText.labelled(payout.draft().amount()),
                payout.draft().depositAddress().text(),
                payout.draft().claimReference(),
                likeness,
                StateText.of(payout),
                payout);
    }

    private String typed() {
        String text = reason.get();
        return text == null ? "" : text.strip();
    }
}

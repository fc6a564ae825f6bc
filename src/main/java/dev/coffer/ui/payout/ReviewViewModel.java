package dev.coffer.ui.payout;

import dev.coffer.core.address.Address;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.Payout;
import dev.coffer.ui.failure.FailureText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * The last look before money moves. It holds one immutable draft, lets it be confirmed only after the whole address was on the screen and
 * what must be typed was typed, and hands it over once, however often the button is hit.
 */
public final class ReviewViewModel {
    private static final int LAST = 6;

    private final ReviewFacts facts;
    private final String payee;
    private final Submission submission;
    private final Consumer<Payout> entered;
    private final Runnable turnBack;
    private final StringProperty chainName = new SimpleStringProperty("");
    private final StringProperty lastSix = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper canConfirm = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper underWay = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable FailureText> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Preview> preview;
    private boolean addressSeen;
    private boolean done;

    /** @param payee whose address it is; empty where nobody's in the payee book */
    ReviewViewModel(
            ReviewFacts facts, String payee, Submission submission, Consumer<Payout> entered, Runnable turnBack) {
        this.facts = facts;
        this.payee = payee;
        this.submission = submission;
        this.entered = entered;
        this.turnBack = turnBack;
        this.preview = new ReadOnlyObjectWrapper<>(facts.preview());
        chainName.addListener((observed, before, now) -> arm());
        lastSix.addListener((observed, before, now) -> arm());
        arm();
    }

    public ReviewFacts facts() {
        return facts;
    }

    public String payee() {
        return payee;
    }

    public boolean asksChainName() {
        return facts.firstOnChain();
    }

    public boolean asksLastSix() {
        return facts.firstEver();
    }

    public StringProperty chainNameProperty() {
        return chainName;
    }

    public StringProperty lastSixProperty() {
        return lastSix;
    }

    public ReadOnlyBooleanProperty canConfirmProperty() {
        return canConfirm.getReadOnlyProperty();
    }

    /** From the first click until the ledger answers; for ever after it took the payout. */
    public ReadOnlyBooleanProperty underWayProperty() {
        return underWay.getReadOnlyProperty();
    }

    /** What is still to be done before confirming; empty when nothing is. */
    public ReadOnlyStringProperty missingProperty() {
        return missing.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable FailureText> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** The figures as they stood when the review opened; only a fee that was not known then may still come in. */
    public ReadOnlyObjectProperty<Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    void feeAnswered(Preview now) {
        if (preview.get().line("fee").weight() == Preview.Weight.QUIET) {
            preview.set(now);
        }
    }

    /** The view has had every character of the address on the screen. */
    public void wholeAddressShown() {
        addressSeen = true;
        arm();
    }

    public void confirm() {
        if (!canConfirm.get()) {
            return;
        }
        underWay.set(true);
        failure.set(null);
        arm();
        submission.submit(facts, this::succeeded, this::failed);
    }

    public void back() {
        if (!underWay.get()) {
            turnBack.run();
        }
    }

    private void succeeded(Payout payout) {
        done = true;
        arm();
        entered.accept(payout);
    }

    private void failed(FailureText text) {
        underWay.set(false);
        failure.set(text);
        arm();
    }

    private void arm() {
        List<String> open = new ArrayList<>();
        if (!addressSeen) {
            open.add("scroll until the whole address has been on the screen");
        }
        if (asksChainName() && !isChain(chainName.get())) {
            open.add("type the chain's name");
        }
        if (asksLastSix() && !isEnd(lastSix.get())) {
            open.add("type the address's last six characters");
        }
        missing.set(open.isEmpty() ? "" : "Before confirming: " + String.join("; ", open) + ".");
        canConfirm.set(open.isEmpty() && !underWay.get() && !done);
    }

    private boolean isChain(String typed) {
        Chain chain = facts.draft().chain();
        return typed != null && typed.strip().equalsIgnoreCase(chain.displayName());
    }

    private boolean isEnd(String typed) {
        Address address = facts.draft().depositAddress();
        String end = address.text().substring(address.text().length() - LAST);
        String answer = typed == null ? "" : typed.strip();
        return caseMatters(address)
                ? answer.equals(end)
                : answer.toLowerCase(Locale.ROOT).equals(end.toLowerCase(Locale.ROOT));
    }

    /** Source documents write hexadecimal and Bech32 in either case; in Base58 a capital is another character. */
    private static boolean caseMatters(Address address) {
        return !address.text().startsWith("0x") && !address.text().startsWith("bc1");
    }
}

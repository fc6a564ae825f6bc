package dev.coffer.ui.payout;

import dev.coffer.core.address.Address;
import dev.coffer.core.address.AddressVerdict;
import dev.coffer.core.feed.Subscription;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payee.CoolOff;
import dev.coffer.core.payee.Payee;
import dev.coffer.core.payee.PayeeId;
import dev.coffer.core.payee.PayeeVersion;
import dev.coffer.core.payee.Payees;
import dev.coffer.core.payee.Payees.Holding;
import dev.coffer.core.payout.CoolOffGate;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.ui.kit.FxFeeds;
import dev.coffer.ui.kit.TimeText;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * The bond between the form and the payee book. Choosing a payee fills chain and address and nothing else; touching either of them
 * afterwards breaks the bond, and says so. An address that was typed by hand is called by its owner's name if the book has one.
 */
public final class PayeeLink {
    private static final Said NOTHING = new Said(false, "");

    private final PayoutFields fields;
    private final PayeeDesk book;
    private final PayoutDesk desk;
    private final CoolOffGate gate;
    private final ObjectProperty<@Nullable Payee> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<List<Payee>> payees = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(NOTHING);
    private final List<Subscription> subscriptions;
    private @Nullable String left;
    private boolean busy;

    /**
     * What is to be said under the address's owner.
     *
     * @param careful whether it should be looked at before paying
     */
    public record Said(boolean careful, String sentence) {}

    public PayeeLink(PayoutFields fields, PayeeDesk book, PayoutDesk desk, Executor screen) {
        this.fields = fields;
        this.book = book;
        this.desk = desk;
        this.gate = new CoolOffGate(book.payees()::current, book.coolOff()::current);
        chosen.addListener((observed, before, now) -> fill(now));
        fields.chain.addListener((observed, before, now) -> touched());
        fields.address.addListener((observed, before, now) -> touched());
        subscriptions = List.of(
                FxFeeds.newest(book.payees(), screen, this::news),
                FxFeeds.newest(book.coolOff(), screen, now -> judge()));
    }

    /** The payee whose chain and address stand in the form; setting it fills them. */
    public ObjectProperty<@Nullable Payee> chosenProperty() {
        return chosen;
    }

    /** By name. */
    public ReadOnlyObjectProperty<List<Payee>> payeesProperty() {
        return payees.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** As if the payee had been chosen by hand; nothing happens if there is none of that id. */
    boolean choose(PayeeId id) {
        Optional<Payee> payee = book.payees().current().find(id);
        payee.ifPresent(chosen::set);
        return payee.isPresent();
    }

    /** Whose current address this is, for the review; empty where nobody's. */
    String owner(Address address) {
        return book.payees().current().holding(address).stream()
                .filter(Holding::isCurrent)
                .map(holding -> holding.payee().name() + " · version "
                        + holding.version().number() + " · from: "
                        + holding.version().document())
                .collect(Collectors.joining("\n"));
    }

    /** What a reviewer must read, at most one sentence. */
    List<String> warnings() {
        return said.get().careful() ? List.of("Payee: " + said.get().sentence()) : List.of();
    }

    Optional<CoolOff.Cooling> cooling(PayoutDraft draft) {
        return gate.cooling(draft, desk.clock().instant());
    }

    /** What stands in the form came from elsewhere. */
    void forget() {
        left = null;
        judge();
    }

    /** Time has passed: an address may have cooled off. */
    void judge() {
        said.set(say());
    }

    public void close() {
        subscriptions.forEach(Subscription::close);
    }

    private void fill(@Nullable Payee payee) {
        if (payee != null && !busy) {
            busy = true;
            left = null;
            Address address = payee.current().address();
            fields.chain.set(address.chain());
            fields.address.set(address.text());
            busy = false;
        }
        judge();
    }

    private void touched() {
        if (busy) {
            return;
        }
        Payee was = chosen.get();
        if (was != null && !stands(was)) {
            left = was.name();
            release();
        }
        if (text().isEmpty()) {
            left = null;
        }
        judge();
    }

    private void release() {
        busy = true;
        chosen.set(null);
        busy = false;
    }

    private void news(Payees now) {
        Payee was = chosen.get();
        busy = true;
        payees.set(now.all());
        if (was != null) {
            chosen.set(now.find(was.id()).filter(this::stands).orElse(null));
        }
        busy = false;
        judge();
    }

    private boolean stands(Payee payee) {
        Address address = payee.current().address();
        return address.chain() == fields.chain.get() && address.text().equals(text());
    }

    private String text() {
        String text = fields.address.get();
        return text == null ? "" : text.strip();
    }

    private Said say() {
        List<Holding> holdings = address().map(book.payees().current()::holding).orElse(List.of());
        List<Holding> current = holdings.stream().filter(Holding::isCurrent).toList();
        if (!current.isEmpty()) {
            return new Said(false, current.stream().map(this::owned).collect(Collectors.joining(" ")));
        }
        if (!holdings.isEmpty()) {
            return new Said(true, replaced(holdings.getFirst()));
        }
        return left == null
                ? NOTHING
                : new Said(
                        true,
                        "No longer the payee's address: chain or address was changed after " + left + " was chosen.");
    }

    private Optional<Address> address() {
        Chain chain = fields.chain.get();
        return chain != null && book.parser().parse(chain, text()) instanceof AddressVerdict.Valid valid
                ? Optional.of(valid.address())
                : Optional.empty();
    }

    private String owned(Holding holding) {
        PayeeVersion version = holding.version();
        String owner = "The address of " + holding.payee().name() + ", version " + version.number() + ", saved "
                + TimeText.column(version.savedAt(), desk.zone()) + " by " + version.savedBy() + " from: "
                + version.document() + ".";
        return book.coolOff()
                .current()
                .of(holding.payee(), desk.clock().instant())
                .map(cooling -> owner + " Cooling off until " + TimeText.column(cooling.until(), desk.zone())
                        + ": paying it before then needs a reason.")
                .orElse(owner);
    }

    private String replaced(Holding holding) {
        String when = holding.payee()
                .after(holding.version())
                .map(next -> " until " + TimeText.column(next.savedAt(), desk.zone()))
                .orElse("");
        return "This was the address of " + holding.payee().name() + when
                + "; another one is in use since. Choose the payee to pay that one.";
    }
}

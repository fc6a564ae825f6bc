package dev.coffer.ui.payout;

import dev.coffer.core.address.Address;
import dev.coffer.core.address.Likeness;
import dev.coffer.core.balance.BalanceSnapshot;
import dev.coffer.core.feed.Subscription;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.AmountText;
import dev.coffer.core.money.AmountTyping;
import dev.coffer.core.payout.PastPayments.Past;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutTexts;
import dev.coffer.core.payout.Reserves;
import dev.coffer.core.quote.FiatRates;
import dev.coffer.core.schedule.ExecutionDateText;
import dev.coffer.ui.kit.FxFeeds;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The form while it is filled: after every key all of it is judged anew and the preview says what would happen. It decides nothing and
 * sends nothing; it hands out a draft only if no problem is left.
 */
public final class PayoutFormViewModel {
    private final PayoutJudge judge;
    private final FeeWatch fees;
    private final PayoutDesk desk;
    private final PastWatch past;
    private final PayoutFields fields;
    private final MaxFill max;
    private final PasteAlarm pasteAlarm = new PasteAlarm();
    private final Map<FormField, FieldNote> notes = new EnumMap<>(FormField.class);
    private final ReadOnlyObjectWrapper<Preview> preview = new ReadOnlyObjectWrapper<>(new Preview(List.of()));
    private final ReadOnlyStringWrapper echo = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<ExecutionDateText.Reading.@Nullable Twice> twice =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Likeness> twin = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Amount>> meanings = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper earlier = new ReadOnlyStringWrapper("");
    private final List<Subscription> subscriptions;
    private Runnable changed = () -> {};
    private Optional<BalanceSnapshot> balances = Optional.empty();
    private Reserves reserves = Reserves.NONE;
    private Optional<FiatRates> rates = Optional.empty();
    private Judgement judgement;

    public PayoutFormViewModel(
            ReceiverCheck receivers,
            PayoutFeeds feeds,
            FeeWatch fees,
            PastWatch past,
            PayoutDesk desk,
            Executor screen) {
        this.judge = new PayoutJudge(receivers);
        this.fees = fees;
        this.past = past;
        this.desk = desk;
        this.fields = new PayoutFields(desk.zone());
        for (FormField field : FormField.values()) {
            notes.put(field, new FieldNote());
        }
        judgement = judge.judge(fields.texts(), asset -> null, desk.clock().instant());
        max = new MaxFill(
                fees,
                fields,
                asset -> figures().decisiveFree(asset, desk.clock().instant()),
                this::tick);
        fields.onChange(this::typed);
        past.onAnswer(this::tick);
        fees.stateProperty().addListener((observed, before, now) -> tick());
        subscriptions = List.of(
                FxFeeds.newest(feeds.balances(), screen, newest -> {
                    balances = newest;
                    tick();
                }),
                FxFeeds.newest(feeds.reserves(), screen, newest -> {
                    reserves = newest;
                    tick();
                }),
                FxFeeds.newest(feeds.rates(), screen, newest -> {
                    rates = newest;
                    tick();
                }));
    }

    public PayoutFields fields() {
        return fields;
    }

    public FieldNote note(FormField field) {
        FieldNote note = notes.get(field);
        if (note == null) {
            throw new IllegalArgumentException(field.name());
        }
        return note;
    }

    public ReadOnlyObjectProperty<Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** The amount as it was understood, under its field. */
    public ReadOnlyStringProperty echoProperty() {
        return echo.getReadOnlyProperty();
    }

    /** The question that an hour raises which the clocks show twice; absent for all others. */
    public ReadOnlyObjectProperty<ExecutionDateText.Reading.@Nullable Twice> twiceProperty() {
        return twice.getReadOnlyProperty();
    }

    /** A known address for which the typed one can be mistaken. */
    public ReadOnlyObjectProperty<@Nullable Likeness> twinProperty() {
        return twin.getReadOnlyProperty();
    }

    /** What an unclear amount could mean, to choose from; empty for all others. */
    public ReadOnlyObjectProperty<List<Amount>> meaningsProperty() {
        return meanings.getReadOnlyProperty();
    }

    /** How often the receiver was paid before, and on which chain; empty while that is not known. */
    public ReadOnlyStringProperty earlierProperty() {
        return earlier.getReadOnlyProperty();
    }

    /** Answers the question what an unclear amount means. */
    public void means(Amount amount) {
        fields.amount.set(AmountTyping.grouped(AmountText.typed(amount)));
    }

    /** Fills in what is free, less the fee as far as it is known, and says how it came about. */
    public void fillMax() {
        max.press();
    }

    /**
     * A receiver was pasted, and the clipboard read once more.
     *
     * @param meant  what the field should hold by the clipboard as it is now
     * @param stands what it holds
     */
    public void pasted(String meant, String stands) {
        pasteAlarm.pasted(meant, stands);
        tick();
    }

    /** The person left the field: from now on its problem is shown. A blank field may still be filled later. */
    public void touched(FormField field) {
        if (!isBlank(field)) {
            note(field).speak(true);
        }
    }

    /** Somebody looks at the form again: what lies in the ledger may be more than it was. */
    public void lookAgain() {
        past.again();
        tick();
    }

    /** Judges again, since time has passed or a figure is new. */
    public void tick() {
        Instant now = desk.clock().instant();
        Figures figures = figures();
        judgement = judge.judge(fields.texts(), asset -> figures.decisiveFree(asset, now), now);
        String swapped = pasteAlarm.problem(fields.address.get());
        if (!swapped.isEmpty()) {
            judgement = judgement.against(FormField.ADDRESS, swapped);
            note(FormField.ADDRESS).speak(true);
        }
        Amount amount = judgement.amount();
        fees.ask(amount);
        Past before = past.ask(judgement.address(), judgement.texts().asset());
        FeeState fee = fees.stateProperty().get();
        for (FormField field : FormField.values()) {
            note(field).judge(judgement.at(field));
        }
        FieldVerdict atAmount = judgement.at(FormField.AMOUNT);
        if (amount != null) {
            atAmount = AmountRemarks.add(atAmount, amount, fee, figures, before, now);
        }
        note(FormField.AMOUNT).judge(max.sentence().isEmpty() ? atAmount : atAmount.and(max.sentence()));
        meanings.set(judgement.amountMeanings());
        Address receiver = judgement.address();
        earlier.set(before == null || receiver == null ? "" : EarlierText.of(before, receiver.chain()));
        twice.set(judgement.twice());
        twin.set(judgement.twin());
        echo.set(PreviewText.echo(amount, figures.rates(), now));
        preview.set(PreviewText.of(judgement, fee, figures, desk.zone(), now));
    }

    public void askFeeAgain() {
        fees.askAgain();
    }

    void onTyped(Runnable listener) {
        changed = listener;
    }

    Figures figures() {
        return Figures.of(balances, reserves, rates, desk.account().get());
    }

    FeeState fee() {
        return fees.stateProperty().get();
    }

    Judgement judgement() {
        return judgement;
    }

    /** The draft, or else every problem is now shown. */
    Optional<PayoutDraft> finish(UUID draftId, PreviousAttempt previous) {
        tick();
        Optional<PayoutDraft> draft = judgement.draft(draftId, previous.of(judgement));
        if (draft.isEmpty()) {
            notes.values().forEach(note -> note.speak(true));
        }
        return draft;
    }

    void set(PayoutTexts texts) {
        notes.values().forEach(note -> note.speak(false));
        fields.set(texts);
    }

    /** Ends the subscriptions. */
    public void close() {
        subscriptions.forEach(Subscription::close);
    }

    private void typed() {
        tick();
        changed.run();
    }

    private boolean isBlank(FormField field) {
        PayoutTexts texts = fields.texts();
        return switch (field) {
            case CHAIN -> texts.chain() == null;
            case ASSET -> texts.asset() == null;
            case ADDRESS -> texts.address().isBlank();
            case AMOUNT -> texts.amount().isBlank();
            case CLAIM_REFERENCE -> texts.claimReference().isBlank();
            case COMMENT -> texts.comment().isBlank();
            case WHEN -> texts.when().date().isBlank() || texts.when().time().isBlank();
        };
    }
}

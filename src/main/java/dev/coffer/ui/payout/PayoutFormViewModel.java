package dev.coffer.ui.payout;

import dev.coffer.core.address.Likeness;
import dev.coffer.core.balance.BalanceSnapshot;
import dev.coffer.core.feed.Subscription;
import dev.coffer.core.money.Amount;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.Reserves;
import dev.coffer.core.quote.FiatRates;
import dev.coffer.core.schedule.ExecutionDateText;
import dev.coffer.ui.kit.FxFeeds;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final PayoutFields fields;
    private final Map<FormField, FieldNote> notes = new EnumMap<>(FormField.class);
    private final ReadOnlyObjectWrapper<Preview> preview = new ReadOnlyObjectWrapper<>(new Preview(List.of()));
    private final ReadOnlyStringWrapper echo = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<ExecutionDateText.Reading.@Nullable Twice> twice =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Likeness> twin = new ReadOnlyObjectWrapper<>();
    private final List<Subscription> subscriptions;
    private Runnable changed = () -> {};
    private Optional<BalanceSnapshot> balances = Optional.empty();
    private Reserves reserves = Reserves.NONE;
    private Optional<FiatRates> rates = Optional.empty();
    private Judgement judgement;

    public PayoutFormViewModel(
            ReceiverCheck receivers, PayoutFeeds feeds, FeeWatch fees, PayoutDesk desk, Executor screen) {
        this.judge = new PayoutJudge(receivers);
        this.fees = fees;
        this.desk = desk;
        this.fields = new PayoutFields(desk.zone());
        for (FormField field : FormField.values()) {
            notes.put(field, new FieldNote());
        }
        judgement = judge.judge(fields.texts(), asset -> null, desk.clock().instant());
        fields.onChange(this::typed);
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

    /** The person left the field: from now on its problem is shown. A blank field may still be filled later. */
    public void touched(FormField field) {
        if (!isBlank(field)) {
            note(field).speak(true);
        }
    }

    /** Judges again, since time has passed or a figure is new. */
    public void tick() {
        Instant now = desk.clock().instant();
        Figures figures = figures();
        judgement = judge.judge(fields.texts(), asset -> figures.decisiveFree(asset, now), now);
        Amount amount = judgement.amount();
        fees.ask(amount);
        FeeState fee = fees.stateProperty().get();
        for (FormField field : FormField.values()) {
            note(field).judge(judgement.at(field));
        }
        if (amount != null) {
            PreviewText.feeOverdraws(amount, fee, figures.decisiveFree(amount.asset(), now))
                    .ifPresent(remark -> note(FormField.AMOUNT)
                            .judge(judgement.at(FormField.AMOUNT).and(remark)));
        }
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
    Optional<PayoutDraft> finish(PreviousAttempt previous) {
        tick();
        Optional<PayoutDraft> draft = judgement.draft(desk.draftIds().get(), previous.of(judgement));
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

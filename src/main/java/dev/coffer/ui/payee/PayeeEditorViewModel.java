package dev.coffer.ui.payee;

import dev.coffer.core.address.Likeness;
import dev.coffer.core.payee.Payee;
import dev.coffer.core.payee.PayeeJudgement;
import dev.coffer.core.payee.PayeeProblem;
import dev.coffer.core.payee.PayeeProblem.Field;
import dev.coffer.core.payee.PayeeRules;
import dev.coffer.core.payee.PayeeTexts;
import dev.coffer.core.payee.SavePayee.Entry;
import dev.coffer.ui.failure.FailureText;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** A new payee, a new address of one, or its claim references, while they are typed. A problem is said once its field was left. */
public final class PayeeEditorViewModel {
    /** What is being edited. */
    public enum Kind {
        NEW_PAYEE,
        NEW_VERSION,
        CLAIM_REFERENCES
    }

    private final PayeeDesk desk;
    private final Kind kind;
    private final @Nullable Payee seen;
    private final PayeeFields fields;
    private final Consumer<Payee> saved;
    private final Runnable turnBack;
    private final Map<Field, ReadOnlyStringWrapper> problems = new EnumMap<>(Field.class);
    private final Map<Field, ReadOnlyStringWrapper> remarks = new EnumMap<>(Field.class);
    private final Set<Field> spoken = EnumSet.noneOf(Field.class);
    private final ReadOnlyObjectWrapper<@Nullable Likeness> twin = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable FailureText> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper underWay = new ReadOnlyBooleanWrapper();
    private List<PayeeProblem> found = List.of();

    private PayeeEditorViewModel(
            PayeeDesk desk,
            Kind kind,
            @Nullable Payee seen,
            PayeeTexts start,
            Consumer<Payee> saved,
            Runnable turnBack) {
        this.desk = desk;
        this.kind = kind;
        this.seen = seen;
        this.fields = new PayeeFields(start);
        this.saved = saved;
        this.turnBack = turnBack;
        for (Field field : Field.values()) {
            problems.put(field, new ReadOnlyStringWrapper(""));
            remarks.put(field, new ReadOnlyStringWrapper(""));
        }
        fields.onChange(this::judge);
        desk.cases().changing().radar().onAnswer(this::judge);
        judge();
    }

    static PayeeEditorViewModel added(PayeeDesk desk, PayeeTexts start, Consumer<Payee> saved, Runnable turnBack) {
        return new PayeeEditorViewModel(desk, Kind.NEW_PAYEE, null, start, saved, turnBack);
    }

    static PayeeEditorViewModel version(PayeeDesk desk, Payee payee, Consumer<Payee> saved, Runnable turnBack) {
        PayeeTexts start =
                new PayeeTexts(payee.name(), payee.current().address().chain(), "", "", "", "");
        return new PayeeEditorViewModel(desk, Kind.NEW_VERSION, payee, start, saved, turnBack);
    }

    static PayeeEditorViewModel claims(PayeeDesk desk, Payee payee, Consumer<Payee> saved, Runnable turnBack) {
        PayeeTexts start = new PayeeTexts(payee.name(), null, "", PayeeTexts.joined(payee.claimReferences()), "", "");
        return new PayeeEditorViewModel(desk, Kind.CLAIM_REFERENCES, payee, start, saved, turnBack);
    }

    public Kind kind() {
        return kind;
    }

    public PayeeFields fields() {
        return fields;
    }

    public String heading() {
        return switch (kind) {
            case NEW_PAYEE -> "New payee";
            case NEW_VERSION -> "New address of " + fields.name.get();
            case CLAIM_REFERENCES -> "Claim references of " + fields.name.get();
        };
    }

    /** What saving means. */
    public String sentence() {
        Duration period = desk.cases().coolOff().coolOff().current().period();
        String cooling = period.isZero()
                ? ""
                : " The new address cools off for " + PayeeText.period(period)
                        + ": paying it before then needs a reason.";
        return switch (kind) {
            case NEW_PAYEE -> "The address is checked like that of a payout." + cooling;
            case NEW_VERSION -> "The present address stays in the book as an earlier version." + cooling;
            case CLAIM_REFERENCES -> "Several are separated by semicolons.";
        };
    }

    public boolean has(Field field) {
        return switch (kind) {
            case NEW_PAYEE -> true;
            case NEW_VERSION -> field != Field.NAME && field != Field.CLAIM_REFERENCES;
            case CLAIM_REFERENCES -> field == Field.CLAIM_REFERENCES;
        };
    }

    public ReadOnlyStringProperty problemProperty(Field field) {
        return of(problems, field).getReadOnlyProperty();
    }

    public ReadOnlyStringProperty remarkProperty(Field field) {
        return of(remarks, field).getReadOnlyProperty();
    }

    /** A known address for which the typed one can be mistaken. */
    public ReadOnlyObjectProperty<@Nullable Likeness> twinProperty() {
        return twin.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable FailureText> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty underWayProperty() {
        return underWay.getReadOnlyProperty();
    }

    /** The person left the field: from now on its problem is shown. An empty field may still be filled later. */
    public void touched(Field field) {
        if (!isEmpty(field)) {
            spoken.add(field);
            show();
        }
    }

    /** Saves, or shows what stands against it; the answer is the first field to mend. */
    public Optional<Field> save() {
        if (underWay.get()) {
            return Optional.empty();
        }
        judge();
        spoken.addAll(EnumSet.allOf(Field.class));
        show();
        Optional<PayeeProblem> blocking =
                found.stream().filter(PayeeProblem::blocks).findFirst();
        if (blocking.isPresent()) {
            return blocking.map(PayeeProblem::field);
        }
        underWay.set(true);
        failure.set(null);
        Entry entry = entry();
        desk.ask(desk.executors().db(), () -> desk.cases().changing().save().save(entry), saved, text -> {
            underWay.set(false);
            failure.set(text);
        });
        return Optional.empty();
    }

    public void back() {
        if (!underWay.get()) {
            turnBack.run();
        }
    }

    private Entry entry() {
        PayeeTexts texts = fields.texts();
        if (seen == null) {
            return new Entry.NewPayee(texts);
        }
        return kind == Kind.NEW_VERSION
                ? new Entry.NewVersion(seen, texts)
                : new Entry.ClaimReferences(seen, texts.claimReferences());
    }

    private void judge() {
        if (kind == Kind.CLAIM_REFERENCES) {
            found = PayeeRules.checkClaimReferences(fields.texts().claimReferences());
        } else {
            PayeeJudgement judged = desk.cases()
                    .changing()
                    .rules()
                    .judge(fields.texts(), desk.cases().book().payees().current(), seen);
            found = judged.problems();
            twin.set(judged.twin());
        }
        show();
    }

    private void show() {
        for (Field field : Field.values()) {
            List<PayeeProblem> here =
                    found.stream().filter(problem -> problem.field() == field).toList();
            of(problems, field)
                    .set(
                            spoken.contains(field)
                                    ? here.stream()
                                            .filter(PayeeProblem::blocks)
                                            .map(PayeeProblem::sentence)
                                            .findFirst()
                                            .orElse("")
                                    : "");
            of(remarks, field)
                    .set(here.stream()
                            .filter(problem -> !problem.blocks())
                            .map(PayeeProblem::sentence)
                            .collect(Collectors.joining(" ")));
        }
    }

    private boolean isEmpty(Field field) {
        PayeeTexts texts = fields.texts();
        return switch (field) {
            case NAME -> texts.name().isBlank();
            case CHAIN -> texts.chain() == null;
            case ADDRESS -> texts.address().isBlank();
            case CLAIM_REFERENCES -> texts.claimReferences().isBlank();
            case DOCUMENT -> texts.document().isBlank();
            case NOTE -> texts.note().isBlank();
        };
    }

    private static ReadOnlyStringWrapper of(Map<Field, ReadOnlyStringWrapper> map, Field field) {
        ReadOnlyStringWrapper text = map.get(field);
        if (text == null) {
            throw new IllegalArgumentException(field.name());
        }
        return text;
    }
}

package dev.coffer.ui.payout;

import dev.coffer.core.address.Address;
import dev.coffer.core.address.Likeness;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.AmountText;
import dev.coffer.core.money.Asset;
import dev.coffer.core.payout.ExecutionDate;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutTexts;
import dev.coffer.core.schedule.ExecutionDateText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the form's texts mean, and what stands against them.
 *
 * @param address    the receiver, if the text is one
 * @param amount     the amount, if the text is one
 * @param date       when; absent for now and while it cannot be read
 * @param twice      the question that a doubled hour raises
 * @param twin       a known address that this one looks like
 * @param fields     what to say at each field; a missing field is clean
 */
record Judgement(
        PayoutTexts texts,
        @Nullable Address address,
        @Nullable Amount amount,
        @Nullable ExecutionDate date,
        ExecutionDateText.Reading.@Nullable Twice twice,
        @Nullable Likeness twin,
        Map<FormField, FieldVerdict> fields) {

    Judgement {
        fields = Map.copyOf(fields);
    }

    FieldVerdict at(FormField field) {
        return fields.getOrDefault(field, FieldVerdict.CLEAN);
    }

    /** The same with one more thing against it, before all others at the field. */
    Judgement against(FormField field, String problem) {
        Map<FormField, FieldVerdict> more = new EnumMap<>(FormField.class);
        more.putAll(fields);
        more.put(field, at(field).against(problem));
        return new Judgement(texts, address, amount, date, twice, twin, more);
    }

    /** What an amount that cannot be read as one could mean. */
    List<Amount> amountMeanings() {
        Asset asset = texts.asset();
        return asset != null && AmountText.read(texts.amount(), asset) instanceof AmountText.Reading.Problem unclear
                ? unclear.meanings()
                : List.of();
    }

    Optional<FormField> firstProblem() {
        for (FormField field : FormField.values()) {
            if (!at(field).problems().isEmpty()) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** The draft, if nothing stands against it. */
    Optional<PayoutDraft> draft(UUID draftId, @Nullable PayoutId previousAttempt) {
        if (address == null || amount == null || firstProblem().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new PayoutDraft(
                draftId,
                address,
                amount,
                texts.claimReference().strip(),
                texts.comment().strip(),
                date,
                previousAttempt,
                null));
    }
}

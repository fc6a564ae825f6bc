package dev.coffer.ui.payout;

import dev.coffer.core.address.Address;
import dev.coffer.core.address.Likeness;
import dev.coffer.core.money.Amount;
import dev.coffer.core.payout.ExecutionDate;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.schedule.ExecutionDateText;
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

package dev.coffer.ui.payout;

import dev.coffer.core.address.DenyList;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.AmountText;
import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.ExecutionDate;
import dev.coffer.core.payout.PayoutRules;
import dev.coffer.core.payout.PayoutTexts;
import dev.coffer.core.payout.RuleProblem;
import dev.coffer.core.schedule.ExecutionDateText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads and judges the whole form in one pure step, at every key. What it lets through, the ledger's rules let through too. */
final class PayoutJudge {
    private final ReceiverCheck receivers;
    private final LinkCheck links = new LinkCheck(DenyList.shipped());

    PayoutJudge(ReceiverCheck receivers) {
        this.receivers = receivers;
    }

    /** @param free what the account has of an asset beyond reserves; gives null where that is not known well enough to judge by */
    Judgement judge(PayoutTexts texts, Function<Asset, @Nullable Amount> free, Instant now) {
        Map<FormField, FieldVerdict> fields = new EnumMap<>(FormField.class);
        if (texts.chain() == null) {
            fields.put(FormField.CHAIN, problem("Choose the chain on which the receiver expects the money."));
        }
        Asset asset = texts.asset();
        if (asset == null) {
            fields.put(FormField.ASSET, problem("Choose what to pay."));
        } else if (asset.chain() != texts.chain()) {
            fields.put(
                    FormField.ASSET, problem(asset.label() + " is not on the chosen chain. Choose the asset again."));
        }
        ReceiverCheck.Finding receiver = receivers.check(texts.chain(), texts.address());
        fields.put(FormField.ADDRESS, receiver.verdict());
        Amount amount = amount(texts, asset, free, now, fields);
        Chain chain = texts.chain();
        if (chain != null) {
            receiver.uri()
                    .ifPresent(uri -> links.check(uri, chain, asset, amount)
                            .forEach((field, sentence) -> fields.merge(
                                    field,
                                    FieldVerdict.CLEAN.warning(sentence),
                                    (before, link) -> before.warning(sentence))));
        }
        rules(
                PayoutRules.checkTexts(
                        texts.claimReference().strip(), texts.comment().strip()),
                fields);
        ExecutionDateText.Reading when = when(texts.when(), now, fields);
        return new Judgement(
                texts,
                receiver.address(),
                amount,
                when instanceof ExecutionDateText.Reading.Value value ? value.date() : null,
                when instanceof ExecutionDateText.Reading.Twice twice ? twice : null,
                receiver.twin(),
                fields);
    }

    private static @Nullable Amount amount(
            PayoutTexts texts,
            @Nullable Asset asset,
            Function<Asset, @Nullable Amount> free,
            Instant now,
            Map<FormField, FieldVerdict> fields) {
        if (asset == null) {
            fields.put(
                    FormField.AMOUNT,
                    problem(
                            texts.amount().isBlank()
                                    ? "Type the amount from the claim file."
                                    : "Choose the asset first; an amount means nothing without it."));
            return null;
        }
        return switch (AmountText.read(texts.amount(), asset)) {
            case AmountText.Reading.Empty ignored -> {
                fields.put(FormField.AMOUNT, problem("Type the amount from the claim file."));
                yield null;
            }
            case AmountText.Reading.Problem unclear -> {
                fields.put(FormField.AMOUNT, problem(unclear.sentence()));
                yield null;
            }
            case AmountText.Reading.Value value -> {
                rules(PayoutRules.checkAmount(value.amount(), free.apply(asset), isLater(texts.when(), now)), fields);
                yield value.amount();
            }
        };
    }

    private static boolean isLater(PayoutTexts.When when, Instant now) {
        return when.scheduled()
                && read(when) instanceof ExecutionDateText.Reading.Value value
                && value.date().instant().isAfter(now);
    }

    private static ExecutionDateText.@Nullable Reading when(
            PayoutTexts.When when, Instant now, Map<FormField, FieldVerdict> fields) {
        if (!when.scheduled()) {
            return null;
        }
        ExecutionDateText.Reading reading = read(when);
        switch (reading) {
            case ExecutionDateText.Reading.Missing missing -> fields.put(FormField.WHEN, problem(missing.sentence()));
            case ExecutionDateText.Reading.Problem unclear -> fields.put(FormField.WHEN, problem(unclear.sentence()));
            case ExecutionDateText.Reading.Twice twice -> fields.put(FormField.WHEN, problem(twice.sentence()));
            case ExecutionDateText.Reading.Value value -> rules(dated(value.date(), now), fields);
        }
        return reading;
    }

    private static ExecutionDateText.Reading read(PayoutTexts.When when) {
        return ExecutionDateText.read(when.date(), when.time(), when.zone(), when.offset());
    }

    private static List<RuleProblem> dated(ExecutionDate date, Instant now) {
        return PayoutRules.checkExecutionDate(date, now);
    }

    private static void rules(List<RuleProblem> found, Map<FormField, FieldVerdict> fields) {
        for (RuleProblem rule : found) {
            FormField field = FormField.of(rule.field());
            FieldVerdict before = fields.getOrDefault(field, FieldVerdict.CLEAN);
            List<String> problems = new ArrayList<>(before.problems());
            List<String> remarks = new ArrayList<>(before.remarks());
            (rule.blocks() ? problems : remarks).add(rule.sentence());
            fields.put(field, new FieldVerdict(problems, remarks));
        }
    }

    private static FieldVerdict problem(String sentence) {
        return new FieldVerdict(List.of(sentence), List.of());
    }
}

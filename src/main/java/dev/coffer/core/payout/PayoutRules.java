package dev.coffer.core.payout;

import static dev.coffer.core.payout.RuleProblem.refused;
import static dev.coffer.core.payout.RuleProblem.remark;

import dev.coffer.core.money.Amount;
import dev.coffer.core.money.AmountText;
import dev.coffer.core.payout.RuleProblem.Field;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be paid. Pure and fast enough for every keystroke; asked by the form while typing and once more by {@link SubmitPayout}
 * in the moment of confirming, so that no screen can be tricked.
 */
public final class PayoutRules {
    /** A scheduled payout needs room for being sent, refused and corrected before its time. */
    public static final Duration SHORTEST_NOTICE = Duration.ofMinutes(5);

    public static final int CLAIM_REFERENCE_LIMIT = 60;
    private static final Duration FAR = Duration.ofDays(90);
    private static final int USUAL_DECIMALS = 8;

    private PayoutRules() {}

    /**
     * Everything that stands against a draft, worst first within a field.
     *
     * @param free what the account has of the asset beyond what other payouts reserve; null when no balance is known
     */
    public static List<RuleProblem> check(PayoutDraft draft, @Nullable Amount free, Instant now) {
        List<RuleProblem> problems = new ArrayList<>();
        checkAsset(draft, problems);
        problems.addAll(checkAmount(draft.amount(), free, draft.executionDate() != null));
        problems.addAll(checkTexts(draft.claimReference(), draft.comment()));
        if (draft.executionDate() != null) {
            problems.addAll(checkExecutionDate(draft.executionDate(), now));
        }
        return List.copyOf(problems);
    }

    private static void checkAsset(PayoutDraft draft, List<RuleProblem> problems) {
        if (draft.amount().asset().chain() != draft.chain()) {
            problems.add(refused(
                    Field.ASSET,
                    draft.amount().asset().label() + " cannot be sent to an address on "
                            + draft.chain().displayName() + ". Choose the chain again."));
        }
    }

    /** The amount alone, for the form, in which the receiver may still be missing. */
    public static List<RuleProblem> checkAmount(Amount amount, @Nullable Amount free, boolean scheduled) {
        List<RuleProblem> problems = new ArrayList<>();
        if (!amount.isPositive()) {
            problems.add(refused(Field.AMOUNT, "An amount is more than 0."));
            return problems;
        }
        if (!amount.fitsChain()) {
            problems.add(refused(
                    Field.AMOUNT,
                    amount.asset().label() + " has " + amount.asset().decimals()
                            + " decimal places; this amount has "
                            + amount.value().scale()
                            + ". Coffer does not round: shorten it."));
        } else if (amount.value().scale() > USUAL_DECIMALS) {
            problems.add(remark(
                    Field.AMOUNT,
                    "More than " + USUAL_DECIMALS
                            + " decimal places are unusual; Calypso may refuse them. Check the claim file."));
        }
        if (free != null && amount.compareTo(free) > 0) {
            problems.add(tooMuch(free, scheduled));
        }
        return problems;
    }

    private static RuleProblem tooMuch(Amount free, boolean scheduled) {
        String have = "Free on the account: " + AmountText.labelled(free) + ".";
        return scheduled
                ? remark(Field.AMOUNT, have + " Top up before the payout's time, or it will fail.")
                : refused(Field.AMOUNT, have + " Lower the amount, or schedule the payout and top up before its time.");
    }

    /** Claim reference and comment alone, for the form. */
    public static List<RuleProblem> checkTexts(String claimReference, String comment) {
        List<RuleProblem> problems = new ArrayList<>();
        if (claimReference.isBlank()) {
            problems.add(refused(
                    Field.CLAIM_REFERENCE, "Type the claim's reference, so that the payout can be found by it."));
        } else if (claimReference.length() > CLAIM_REFERENCE_LIMIT) {
            problems.add(refused(
                    Field.CLAIM_REFERENCE, "A claim reference has at most " + CLAIM_REFERENCE_LIMIT + " characters."));
        } else if (hasControl(claimReference)) {
            problems.add(
                    refused(Field.CLAIM_REFERENCE, "The reference holds an invisible character. Type it by hand."));
        }
        int together = claimReference.length() + 2 + comment.length();
        if (!comment.isEmpty() && together > PayoutDraft.WIRE_COMMENT_LIMIT) {
            problems.add(refused(
                    Field.COMMENT,
                    "Reference and comment together are " + (together - PayoutDraft.WIRE_COMMENT_LIMIT)
                            + " characters too long for Calypso. Shorten the comment."));
        } else if (hasControl(comment)) {
            problems.add(refused(Field.COMMENT, "The comment holds an invisible character. Type it by hand."));
        }
        return problems;
    }

    /** The execution date alone, for the form. */
    public static List<RuleProblem> checkExecutionDate(ExecutionDate date, Instant now) {
        List<RuleProblem> problems = new ArrayList<>();
        Duration notice = Duration.between(now, date.instant());
        if (notice.compareTo(SHORTEST_NOTICE) < 0) {
            problems.add(refused(
                    Field.EXECUTION_DATE,
                    (notice.isNegative() ? "That time has passed." : "That is less than 5 minutes away.")
                            + " Choose a time at least 5 minutes ahead, or pay now."));
            return problems;
        }
        if (notice.compareTo(FAR) > 0) {
            problems.add(remark(
                    Field.EXECUTION_DATE, "That is " + notice.toDays() + " days away. Check the year and the month."));
        }
        DayOfWeek day = ZonedDateTime.ofInstant(date.instant(), date.zone()).getDayOfWeek();
        if (day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY) {
            problems.add(
                    remark(Field.EXECUTION_DATE, "That is a " + (day == DayOfWeek.SATURDAY ? "Saturday." : "Sunday.")));
        }
        return problems;
    }

    private static boolean hasControl(String text) {
        return text.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    }
}

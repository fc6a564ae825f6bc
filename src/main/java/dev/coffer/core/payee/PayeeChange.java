package dev.coffer.core.payee;

import java.util.List;

/**
 * One payee as the book shall have it. Versions are only ever added, and only on top of those that were seen.
 *
 * @param known how many of its versions the book has already; 0 for a new payee
 */
public record PayeeChange(Payee after, int known) {

    public PayeeChange {
        if (known < 0 || known > after.versions().size()) {
            throw new IllegalArgumentException("the book cannot know " + known + " of these versions");
        }
    }

    public static PayeeChange added(Payee fresh) {
        return new PayeeChange(fresh, 0);
    }

    public static PayeeChange address(Payee before, PayeeVersion next) {
        return new PayeeChange(before.with(next), before.versions().size());
    }

    public static PayeeChange claimReferences(Payee before, List<String> references) {
        return new PayeeChange(
                before.withClaimReferences(references), before.versions().size());
    }

    /** The versions that are not in the book yet. */
    public List<PayeeVersion> fresh() {
        return after.versions().subList(known, after.versions().size());
    }
}

package dev.coffer.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.payout.PayoutState;
import org.junit.jupiter.api.Test;

/** One account, typed "ACME" today and "acme" before; CalypsoAnswer, IntentCheck and BringIn call the two one account. */
final class AccountSpellingTest extends OnDisk {
    @Test
    void payoutsUnderAnotherSpellingOfTheAccountDoNotStandStillInSilence() {
        accepted(PayoutState.IN_PROGRESS);
        assertThat(ledger.open("ACME").size() + new SqliteWorkspace(database).waitingElsewhere("ACME"))
                .isPositive();
    }
}

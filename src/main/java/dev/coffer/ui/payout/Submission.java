package dev.coffer.ui.payout;

import dev.coffer.core.payout.Payout;
import dev.coffer.ui.failure.FailureText;
import java.util.function.Consumer;

/** Hands a confirmed review to the ledger and comes back on the screen's thread, exactly once, with one of two answers. */
interface Submission {

    void submit(ReviewFacts facts, Consumer<Payout> entered, Consumer<FailureText> failed);
}

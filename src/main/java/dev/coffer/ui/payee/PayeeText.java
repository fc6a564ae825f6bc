package dev.coffer.ui.payee;

import dev.coffer.core.payee.CoolOff;
import dev.coffer.core.payee.Payee;
import dev.coffer.core.payee.PayeeVersion;
import dev.coffer.ui.kit.AgeText;
import dev.coffer.ui.kit.StateText;
import dev.coffer.ui.kit.TimeText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Words payees for the screen. Nothing is shortened. */
final class PayeeText {
    private PayeeText() {}

    static PayeeRow row(Payee payee, CoolOff coolOff, Instant now, ZoneId zone) {
        PayeeVersion current = payee.current();
        return new PayeeRow(
                payee.id(),
                payee.name(),
                current.address(),
                payee.claimReferences().isEmpty()
                        ? "No claim reference"
                        : "Claims " + String.join(", ", payee.claimReferences()),
                coolOff.of(payee, now)
                        .map(it -> "Cooling off until " + TimeText.column(it.until(), zone))
                        .orElse(""));
    }

    static StateText state(Payee payee, PayeeVersion version, CoolOff coolOff, Instant now, ZoneId zone) {
        if (payee.after(version).isPresent()) {
            return new StateText(
                    "Replaced "
                            + TimeText.column(payee.after(version).orElseThrow().savedAt(), zone),
                    StateText.Tone.CLOSED,
                    "A newer address is in use.");
        }
        return coolOff.of(payee, now)
                .map(it -> new StateText(
                        "Cooling off until " + TimeText.column(it.until(), zone),
                        StateText.Tone.WAITING,
                        "For the next " + AgeText.length(Duration.between(now, it.until()))
                                + " paying it needs a reason, which is kept with the payout."))
                .orElseGet(() ->
                        new StateText("In use", StateText.Tone.DONE, "This is where a payout to the payee goes."));
    }

    static String origin(PayeeVersion version, ZoneId zone) {
        String saved = "Saved " + TimeText.both(version.savedAt(), zone) + " by " + version.savedBy();
        return version.savedAt().equals(version.knownSince())
                ? saved
                : saved + "\nIn this book since " + TimeText.both(version.knownSince(), zone);
    }

    static String period(Duration period) {
        if (period.isZero()) {
            return "not at all";
        }
        return period.toHours() % 24 == 0 && period.toDays() > 1
                ? period.toDays() + " days"
                : period.toHours() + (period.toHours() == 1 ? " hour" : " hours");
    }
}

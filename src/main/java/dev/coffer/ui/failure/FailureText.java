package dev.coffer.ui.failure;

import dev.coffer.core.failure.Failure;
import java.time.Duration;

/**
 * A failure in words: what happened, what it means for the money, what to do.
 *
 * @param title    a few words
 * @param sentence what happened and what it means
 * @param advice   what to do; empty where the sentence says it
 */
public record FailureText(String title, String sentence, String advice) {

    public static FailureText of(Failure failure) {
        return switch (failure) {
            case Failure.Unreachable it ->
                new FailureText(
                        "Server not reached",
                        "No connection to the server could be opened, so nothing was sent.",
                        "Check the network. Queued payouts go out by themselves once the server answers.");
            case Failure.NoAnswer it ->
                new FailureText(
                        "No answer",
                        "The request may have arrived, but no answer came back.",
                        "Do not enter a payout again: Coffer looks it up by its key and shows what it finds.");
            case Failure.Unauthorized it ->
                new FailureText(
                        "Key or signature refused",
                        "Calypso did not accept the API key or its signature (code " + it.code()
                                + "). Nothing was sent.",
                        "Check account, key and secret under Settings. Payouts wait in the queue until then.");
            case Failure.Forbidden it ->
                new FailureText(
                        "Not permitted",
                        "Calypso knows the key but does not let it do this: " + it.text(),
                        "Ask Calypso's support to give the key this permission.");
            case Failure.RateLimited it ->
                new FailureText(
                        "Too many requests",
                        "Calypso asked Coffer to slow down. Nothing is lost.",
                        "Nothing to do: Coffer tries again in "
                                + it.retryAfter().toSeconds() + " s.");
            case Failure.ClockSkew it ->
                new FailureText(
                        "The clocks differ",
                        "This computer's clock is " + words(it.offset())
                                + " Calypso's, so Calypso refuses what it signs. Nothing was sent.",
                        "Set this computer's clock (switch automatic time on), then refresh.");
            case Failure.Rejected it ->
                new FailureText(
                        "Refused",
                        it.code().length() == 3 ? "Calypso refused (code " + it.code() + "): " + it.text() : it.text(),
                        it.traceId() == null
                                ? "Correct what the message names."
                                : "Correct what the message names. For Calypso's support: trace " + it.traceId() + ".");
            case Failure.ServerFault it ->
                new FailureText(
                        "Calypso had a fault",
                        "The server failed while working (status " + it.status() + ").",
                        "Coffer looks up what became of a payout that was under way. If it goes on, ask Calypso's support"
                                + (it.traceId() == null ? "." : " about trace " + it.traceId() + "."));
            case Failure.BadAnswer it ->
                new FailureText(
                        "Unreadable answer",
                        "Something answered, but not as Calypso does: " + it.detail(),
                        "Check the server address under Settings, and whether a proxy stands between.");
            case Failure.LockedSecrets it ->
                new FailureText(
                        "Keyring locked",
                        "The operating system's keyring did not give the credentials: " + it.detail()
                                + " Nothing was sent.",
                        "Unlock the keyring and try again.");
            // The store knows what it means for the money and what to do, and says it in the same breath.
            case Failure.Storage it -> new FailureText("Could not be written", it.detail(), "");
        };
    }

    /** "2 min 5 s behind" or "… ahead of". */
    private static String words(Duration serverMinusOurs) {
        Duration far = serverMinusOurs.abs();
        String text =
                far.toMinutes() == 0 ? far.toSeconds() + " s" : far.toMinutes() + " min " + far.toSecondsPart() + " s";
        return text + (serverMinusOurs.isNegative() ? " ahead of" : " behind");
    }
}

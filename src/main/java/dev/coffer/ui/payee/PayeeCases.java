package dev.coffer.ui.payee;

import dev.coffer.core.payee.CoolOffSetting;
import dev.coffer.core.payee.PayeeFiles;
import dev.coffer.core.payee.PublishedPayeeBook;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the screen can have done.
 *
 * @param changes absent where the book is only looked at; then nothing that changes it is offered
 */
public record PayeeCases(
        PublishedPayeeBook book,
        PayeeFiles files,
        CoolOffSetting coolOff,
        @Nullable PayeeChanges changes) {

    PayeeChanges changing() {
        return Objects.requireNonNull(changes, "this book is only looked at");
    }
}

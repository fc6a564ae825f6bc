package dev.coffer.ui.payout;

import dev.coffer.ui.failure.FailureText;
import dev.coffer.ui.kit.Banner;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** A banner that follows a failure. */
final class FailureBanner {
    private FailureBanner() {}

    static Banner of(ObservableValue<@Nullable FailureText> failure, @Nullable Runnable retry) {
        Banner banner = new Banner();
        banner.setId("payout-failure");
        failure.subscribe(text -> {
            if (text == null) {
                banner.clear();
            } else {
                banner.showFailure(text.title(), text.sentence(), text.advice(), retry);
            }
        });
        return banner;
    }
}

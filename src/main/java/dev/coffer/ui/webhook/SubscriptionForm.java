package dev.coffer.ui.webhook;

import dev.coffer.core.webhook.SubscriptionWish;
import dev.coffer.core.webhook.WebhookEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A subscription while it is put together: the whole payout service or single events, and where to deliver. */
final class SubscriptionForm {
    /** The single events that Coffer acts on, in the order in which they are offered. */
    static final List<String> EVENTS = List.of(
            WebhookEvent.PAYOUT_CHANGE_STATUS, WebhookEvent.PAYOUT_VALIDATION_ERROR, WebhookEvent.FUNDS_DELIVERED);

    private final BooleanProperty whole = new SimpleBooleanProperty(true);
    private final Map<String, BooleanProperty> single = new LinkedHashMap<>();
    private final StringProperty url = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper urlProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper choiceProblem = new ReadOnlyStringWrapper("");

    SubscriptionForm() {
        for (String event : EVENTS) {
            BooleanProperty wanted = new SimpleBooleanProperty(true);
            wanted.subscribe((before, now) -> choiceProblem.set(""));
            single.put(event, wanted);
        }
        whole.subscribe((before, now) -> choiceProblem.set(""));
        url.subscribe((before, now) -> urlProblem.set(""));
    }

    /** Every event about payouts, those of later versions of Calypso among them. */
    BooleanProperty wholeProperty() {
        return whole;
    }

    BooleanProperty eventProperty(String event) {
        BooleanProperty wanted = single.get(event);
        if (wanted == null) {
            throw new IllegalArgumentException("not offered: " + event);
        }
        return wanted;
    }

    StringProperty urlProperty() {
        return url;
    }

    ReadOnlyStringProperty urlProblemProperty() {
        return urlProblem.getReadOnlyProperty();
    }

    ReadOnlyStringProperty choiceProblemProperty() {
        return choiceProblem.getReadOnlyProperty();
    }

    List<String> events() {
        return whole.get()
                ? List.of()
                : EVENTS.stream().filter(event -> eventProperty(event).get()).toList();
    }

    List<String> services() {
        return whole.get() ? List.of(SubscriptionWish.PAYOUT_SERVICE) : List.of();
    }

    /** Says what is wrong where it is wrong. */
    boolean isRight(boolean sandbox) {
        urlProblem.set(DeliveryUrl.problem(url.get(), sandbox).orElse(""));
        choiceProblem.set(
                events().isEmpty() && services().isEmpty()
                        ? "Choose at least one event, or the whole payout service."
                        : "");
        return urlProblem.get().isEmpty() && choiceProblem.get().isEmpty();
    }

    void calm() {
        urlProblem.set("");
        choiceProblem.set("");
    }
}

package dev.coffer.calypso.wire;

import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Asset;
import dev.coffer.core.payout.ExecutionDate;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.webhook.SubscriptionWish;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The part of a request that says what is wanted, one factory for each call, members in the order of the contract's examples. */
public final class Payload {
    private final Map<String, Object> members;

    private Payload(Map<String, Object> members) {
        this.members = members;
    }

    Map<String, Object> members() {
        return members;
    }

    /** {@code payout/create} (calypso-api.md 2.1). {@code externalId} is not in the guide and is not sent. */
    public static Payload create(PayoutDraft draft, IdempotencyKey key) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("depositAddress", draft.depositAddress().text());
        members.put("amount", draft.amount().value());
        members.put("currency", draft.amount().asset().code());
        members.put("comment", draft.wireComment());
        members.put("idempotencyKey", key.toString());
        ExecutionDate date = draft.executionDate();
        if (date != null) {
            members.put("executionDate", Dates.write(date.instant()));
        }
        return new Payload(members);
    }

    /** {@code payout} by key (2.2): one of the two, never both. */
    public static Payload byKey(IdempotencyKey key) {
        return new Payload(Map.of("idempotencyKey", key.toString()));
    }

    /** {@code payout} by id (2.2). */
    public static Payload byId(String id) {
        return new Payload(Map.of("id", id));
    }

    /** {@code tariff/extended-fee} for one payout (2.4); {@code SERVICE} is the whole fee. */
    public static Payload fee(Amount amount) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("baseAmount", amount.value());
        item.put("currency", amount.asset().code());
        item.put("opType", "WITHDRAWAL");
        item.put("feeType", "SERVICE");
        return new Payload(Map.of("items", List.of(item)));
    }

    /** {@code rate/fiat} (2.9), codes as plain strings. */
    public static Payload fiatRates(Collection<Asset> assets, String fiat) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("from", assets.stream().map(Asset::code).distinct().toList());
        members.put("to", List.of(fiat));
        return new Payload(members);
    }

    /** {@code subscription/webhook/create} (2.8); an empty list is left out. */
    public static Payload subscribe(SubscriptionWish wish) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("requestId", wish.requestId().toString());
        if (!wish.events().isEmpty()) {
            members.put("notificationEventTypes", wish.events());
        }
        if (!wish.services().isEmpty()) {
            members.put("notificationServiceTypes", wish.services());
        }
        members.put("url", wish.url().toString());
        return new Payload(members);
    }

    /** {@code DELETE subscription/webhook} (2.8). */
    public static Payload unsubscribe(UUID requestId) {
        return new Payload(Map.of("requestId", requestId.toString()));
    }
}

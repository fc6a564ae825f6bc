package dev.coffer.bench;

import dev.coffer.core.address.Address;
import dev.coffer.core.export.PayoutRecord;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Assets;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutChange;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutHistory;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.RemotePayout;
import dev.coffer.export.PayoutStream;
import dev.coffer.support.Payouts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Completed payouts with four changes each and an answer of ordinary length, made while they are read, newest first. */
final class GeneratedPayouts implements PayoutStream {
    private static final int PAGE = 1_000;
    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
    private static final List<Asset> ASSETS = Assets.payable();

    private final int rows;
    private int next;

    GeneratedPayouts(int rows) {
        this.rows = rows;
        next = rows;
    }

    @Override
    public PayoutHistory.Totals totals() {
        BigDecimal[] sums = new BigDecimal[ASSETS.size()];
        Arrays.fill(sums, BigDecimal.ZERO);
        for (int number = 1; number <= rows; number++) {
            int asset = number % ASSETS.size();
            sums[asset] = sums[asset].add(amount(number));
        }
        List<Amount> totals = new ArrayList<>();
        for (int i = 0; i < sums.length; i++) {
            totals.add(new Amount(ASSETS.get(i), sums[i]));
        }
        totals.sort(Comparator.comparing(amount -> amount.asset().code()));
        return new PayoutHistory.Totals(rows, totals);
    }

    @Override
    public List<PayoutRecord> next() {
        List<PayoutRecord> page = new ArrayList<>(PAGE);
        while (next > 0 && page.size() < PAGE) {
            page.add(record(next--));
        }
        return page;
    }

    private static BigDecimal amount(int number) {
        return BigDecimal.valueOf(1_000_000L + number, 4);
    }

    static PayoutRecord record(int number) {
        PayoutId id = new PayoutId(number);
        Instant at = FIRST.plusSeconds(number * 180L);
        Asset asset = ASSETS.get(number % ASSETS.size());
        String address = String.format("0x%040x", number * 7919L);
        IdempotencyKey key = new IdempotencyKey(new UUID(0x4000L | (long) number << 16, Long.MIN_VALUE | number));
        PayoutDraft draft = new PayoutDraft(
                new UUID((long) number << 16, number),
                new Address(asset.knownChain().orElseThrow(), address),
                new Amount(asset, amount(number)),
                "CLM-" + number,
                "Water damage, Hafenstrasse " + number % 200,
                null,
                null,
                null);
        String hash = String.format("%064x", number * 104729L);
        RemotePayout remote = new RemotePayout(
                Integer.toString(400_000 + number),
                Payouts.ACCOUNT,
                address,
                draft.amount(),
                new Amount(asset, BigDecimal.valueOf(125, 2)),
                null,
                PayoutState.COMPLETED,
                at,
                hash,
                draft.wireComment(),
                null,
                key,
                List.of(),
                null,
                null,
                "{\"id\":\"" + (400_000 + number) + "\",\"state\":\"COMPLETED\",\"depositAddress\":\"" + address
                        + "\",\"amount\":" + draft.amount().plain() + ",\"currency\":\"" + asset.code()
                        + "\",\"calypsoFee\":1.25,\"transactionHash\":\"" + hash + "\",\"idempotencyKey\":\"" + key
                        + "\",\"comment\":\"" + draft.wireComment() + "\"}");
        Payout payout = new Payout(
                id,
                key,
                draft,
                Payouts.ACCOUNT,
                "anna",
                at,
                Outbox.queued(at).sending(at).accepted(at.plusMillis(310)),
                remote,
                at.plusSeconds(400),
                null,
                null);
        return new PayoutRecord(
                payout,
                List.of(
                        new PayoutChange(id, at, PayoutChange.Kind.OUTBOX, null, "QUEUED", null),
                        new PayoutChange(id, at, PayoutChange.Kind.OUTBOX, "QUEUED", "SENDING", "attempt 1"),
                        new PayoutChange(
                                id, at.plusMillis(310), PayoutChange.Kind.OUTBOX, "SENDING", "ACCEPTED", "Calypso id"),
                        new PayoutChange(
                                id, at.plusSeconds(400), PayoutChange.Kind.REMOTE, "CREATED", "COMPLETED", null)));
    }
}

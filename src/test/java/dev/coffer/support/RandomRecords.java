package dev.coffer.support;

import dev.coffer.core.address.Address;
import dev.coffer.core.export.PayoutRecord;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Assets;
import dev.coffer.core.payout.ExecutionDate;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutChange;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.RemotePayout;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Payouts with their timelines, made up from a seed: every state, everything that may be absent sometimes absent, and nasty texts. */
public final class RandomRecords {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123Z");
    private static final List<PayoutState> STATES = List.of(
            PayoutState.CREATED,
            PayoutState.CREATION_IN_PROGRESS,
            PayoutState.PENDING_CONFIRMATION,
            PayoutState.CONFIRMED,
            PayoutState.IN_PROGRESS,
            PayoutState.COMPLETED,
            PayoutState.FAILED,
            PayoutState.CANCELED,
            PayoutState.PARTIAL,
            new PayoutState("HELD_BY_COMPLIANCE"));
    private static final List<OutboxState> OUTBOXES = List.of(OutboxState.values());
    private static final List<String> TEXTS = List.of(
            "Water damage",
            "Straße 9, 2. OG; Größe 3 m²",
            "=HYPERLINK(\"http://example.invalid\",\"click\")",
            "+49 30 1234",
            "-5",
            "@SUM(A1)",
            "\ttab first",
            "\rreturn first",
            "'=quoted",
            "''+twice",
            "'s-Hertogenbosch",
            "a \"quoted\" word, and a comma",
            "two\r\nlines",
            "two\nlines",
            "  blanks around  ",
            "\"",
            ",",
            "Ζημιά από νερό · Ущерб",
            "水害 🚰",
            "{\"json\": [1, 2]}");

    private final Random random;

    public RandomRecords(long seed) {
        random = new Random(seed);
    }

    /** Newest first, as the history has them, with every outbox state and every remote state among the first twenty. */
    public List<PayoutRecord> newestFirst(int count) {
        List<PayoutRecord> records = new ArrayList<>();
        for (int i = count; i > 0; i--) {
            records.add(record(i));
        }
        return records;
    }

    private PayoutRecord record(int number) {
        PayoutId id = new PayoutId(number);
        OutboxState outbox = OUTBOXES.get(number % OUTBOXES.size());
        Asset asset = pick(Assets.payable());
        RemotePayout remote = outbox == OutboxState.ACCEPTED
                ? remote(asset, STATES.get(number / OUTBOXES.size() % STATES.size()))
                : null;
        Payout payout = new Payout(
                id,
                new IdempotencyKey(uuid()),
                draft(number, asset),
                "acme " + pick(TEXTS),
                pick(TEXTS),
                instant(),
                outbox(outbox),
                remote,
                remote == null ? null : instant(),
                maybe(() -> pick(TEXTS)),
                null);
        List<PayoutChange> timeline = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            PayoutChange.Kind kind = pick(List.of(PayoutChange.Kind.values()));
            timeline.add(new PayoutChange(
                    id, instant(), kind, maybe(() -> "QUEUED"), outbox.name(), maybe(() -> pick(TEXTS))));
        }
        return new PayoutRecord(payout, timeline);
    }

    private PayoutDraft draft(int number, Asset asset) {
        return new PayoutDraft(
                uuid(),
                new Address(
                        asset.knownChain().orElseThrow(),
                        "0x" + uuid().toString().replace("-", "") + "AbCdEf01"),
                amount(asset),
                pick(TEXTS) + " CLM-" + number,
                random.nextBoolean() ? "" : pick(TEXTS),
                maybe(() -> new ExecutionDate(
                        instant(), ZoneId.of(pick(List.of("Europe/Berlin", "Z", "+05:45", "UTC"))), pick(TEXTS))),
                number % 5 == 2 ? new PayoutId(number - 1L) : null,
                maybe(() -> pick(TEXTS)));
    }

    private Amount amount(Asset asset) {
        int scale = random.nextInt(asset.decimals() + 1);
        return new Amount(asset, new BigDecimal(new BigInteger(70, random).add(BigInteger.ONE), scale));
    }

    private Outbox outbox(OutboxState state) {
        return new Outbox(
                state,
                instant(),
                random.nextInt(9),
                random.nextBoolean(),
                maybe(this::instant),
                random.nextInt(9),
                maybe(this::instant),
                maybe(() ->
                        new Outbox.Note("0" + random.nextInt(10, 99), pick(TEXTS), maybe(() -> uuid().toString()))));
    }

    private RemotePayout remote(Asset asset, PayoutState state) {
        List<RemotePayout.WithdrawalError> errors = new ArrayList<>();
        for (int i = random.nextInt(4); i > 1; i--) {
            errors.add(new RemotePayout.WithdrawalError(
                    maybe(() -> "w" + random.nextInt(99)),
                    "NOT_ENOUGH_FUNDS",
                    random.nextBoolean(),
                    maybe(() -> pick(TEXTS))));
        }
        return new RemotePayout(
                Long.toString(random.nextInt(1, Integer.MAX_VALUE)),
                pick(TEXTS),
                "addr" + pick(TEXTS),
                amount(asset),
                maybe(() -> amount(asset)),
                maybe(() -> new BigDecimal(pick(List.of("0.4", "1.00", "-0.5", "0")))),
                state,
                maybe(this::instant),
                maybe(() -> "0x" + uuid()),
                maybe(() -> pick(TEXTS)),
                maybe(this::instant),
                maybe(() -> new IdempotencyKey(uuid())),
                errors,
                maybe(() -> new RemotePayout.Cancellation(
                        maybe(() -> "u1"), maybe(() -> pick(TEXTS)), maybe(() -> pick(TEXTS)))),
                maybe(() -> "INTERNAL"),
                "{\"raw\": \"" + pick(TEXTS) + "\"}");
    }

    /** The same, without the raw answer. */
    public static RemotePayout withoutAnswer(RemotePayout remote) {
        return new RemotePayout(
                remote.remoteId(),
                remote.account(),
                remote.depositAddress(),
                remote.amount(),
                remote.fee(),
                remote.feePercentage(),
                remote.state(),
                remote.createdDate(),
                remote.transactionHash(),
                remote.comment(),
                remote.executionDate(),
                remote.idempotencyKey(),
                remote.errors(),
                remote.cancellation(),
                remote.belongingType(),
                "");
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private Instant instant() {
        return NOON.plusMillis(random.nextLong(-100_000_000_000L, 100_000_000_000L));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> @Nullable T maybe(Supplier<@Nullable T> value) {
        return random.nextBoolean() ? value.get() : null;
    }
}

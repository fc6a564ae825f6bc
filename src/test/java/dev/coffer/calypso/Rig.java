package dev.coffer.calypso;

import dev.coffer.calypso.http.Body;
import dev.coffer.calypso.http.Request;
import dev.coffer.calypso.http.Response;
import dev.coffer.calypso.http.Transport;
import dev.coffer.core.account.Credentials;
import dev.coffer.core.address.Address;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Assets;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.ExecutionDate;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.status.ServerClock;
import dev.coffer.support.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A connection whose server is a script, whose clock stands still and whose sleeps are a list. */
final class Rig implements Transport {
    static final String ACCOUNT = "0x00112233445566778899aabbccddeeff00112233";
    static final Credentials CREDENTIALS =
            new Credentials(ACCOUNT, "c529e14832b34b74972365cf7bf02430", "0f1e2d3c4b5a69788796a5b4c3d2e1f0");
    static final IdempotencyKey KEY = IdempotencyKey.parse("5d0b7c1e-3f7a-4c52-9a53-0d6a2b1c9e77");
    static final Instant NOW = Instant.ofEpochMilli(1790000000000L);
    static final String PAYOUT = """
            {"id":"481516","account":"0x00112233445566778899aabbccddeeff00112233",
             "depositAddress":"TXYZexampleexampleexampleexample12","amount":12.5,"currency":"USDT_TRX",
             "calypsoFee":1.25,"calypsoFeePercentage":0.4,"state":"IN_PROGRESS",
             "createdDate":"2026-09-21T14:13:20.114Z","comment":"Invoice 2041",
             "idempotencyKey":"5d0b7c1e-3f7a-4c52-9a53-0d6a2b1c9e77"}""";

    final MutableClock clock = new MutableClock(NOW);
    final ServerClock serverClock = new ServerClock();
    final List<Duration> sleeps = new ArrayList<>();
    final List<Request> requests = new ArrayList<>();
    final CalypsoConnection connection;
    private final Deque<Object> script = new ArrayDeque<>();

    Rig() {
        connection = CalypsoConnection.over(
                this,
                CREDENTIALS,
                clock,
                serverClock,
                duration -> {
                    sleeps.add(duration);
                    clock.advance(duration);
                },
                new Random(7),
                () -> clock.millis() * 1_000_000);
    }

    Rig answers(int status, String body) {
        return answers(status, body, Map.of());
    }

    Rig answers(int status, String body, Map<String, String> headers) {
        script.add(new Response(status, headers, Body.ofText(body)));
        return this;
    }

    Rig fails(Failure failure) {
        script.add(new FailureException(failure));
        return this;
    }

    static String error(String code) {
        return "{\"errorCode\":\"" + code + "\",\"message\":\"said " + code + "\",\"traceId\":\"b7c0-1\"}";
    }

    @Override
    public Response send(Request request) {
        requests.add(request);
        Object next = script.remove();
        if (next instanceof FailureException failure) {
            throw failure;
        }
        return (Response) next;
    }

    List<String> bodies() {
        return requests.stream().map(request -> request.body().text()).toList();
    }

    static Payout payout() {
        return payout("12.5", "Invoice 2041", "", null);
    }

    static Payout payout(String amount, String claim, String comment, @Nullable ExecutionDate date) {
        PayoutDraft draft = new PayoutDraft(
                UUID.fromString("00000000-0000-4000-8000-000000000001"),
                new Address(Chain.TRON, "TXYZexampleexampleexampleexample12"),
                Amount.of(Assets.of("USDT_TRX"), amount),
                claim,
                comment,
                date,
                null,
                null);
        return new Payout(new PayoutId(1), KEY, draft, ACCOUNT, "ann", NOW, Outbox.queued(NOW), null, null, null, null);
    }
}

package dev.coffer.calypso;

import dev.coffer.calypso.http.Body;
import dev.coffer.calypso.wire.AccountAnswer;
import dev.coffer.calypso.wire.Envelope;
import dev.coffer.core.balance.BalanceGateway;
import dev.coffer.core.balance.BalanceSnapshot;

/** Reads the account's balances (calypso-api.md 2.5). */
final class CalypsoBalances implements BalanceGateway {
    private final CalypsoCalls calls;

    CalypsoBalances(CalypsoCalls calls) {
        this.calls = calls;
    }

    @Override
    public BalanceSnapshot read() {
        Body answer = calls.read("account", Envelope.of(calls.account()));
        return AccountAnswer.read(answer, calls.account(), calls.now());
    }
}

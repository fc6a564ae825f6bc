package dev.coffer.ui.payout;

import dev.coffer.core.address.Address;
import dev.coffer.core.address.AddressParser;
import dev.coffer.core.address.DenyList;
import dev.coffer.core.address.KnownAddresses;
import dev.coffer.core.address.LikenessSearch;
import dev.coffer.core.balance.BalanceSnapshot;
import dev.coffer.core.feed.Publisher;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Assets;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payee.CoolOff;
import dev.coffer.core.payee.Payees;
import dev.coffer.core.payout.CoolOffGate;
import dev.coffer.core.payout.FindSimilarPayouts;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.Reserves;
import dev.coffer.core.payout.SubmitPayout;
import dev.coffer.core.quote.FeeQuote;
import dev.coffer.core.quote.FiatRates;
import dev.coffer.ui.kit.LikenessWatch;
import dev.coffer.ui.kit.Route;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The whole screen's view-models on fakes, with time, threads and answers in the test's hand. */
final class Bench {
    static final Asset USDT = Assets.of("USDT");
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
    static final String ALICE = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
    static final String BOB = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359";
    static final String BITCOIN = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";

    /** Runs at once, or when the test says so. */
    static final class Lane implements Executor {
        final Deque<Runnable> waiting = new ArrayDeque<>();
        boolean held;

        @Override
        public void execute(Runnable work) {
            if (held) {
                waiting.add(work);
            } else {
                work.run();
            }
        }

        void release() {
            held = false;
            while (!waiting.isEmpty()) {
                waiting.poll().run();
            }
        }
    }

    Instant now = START;
    Optional<String> account = Optional.of("4711");
    KnownAddresses known = KnownAddresses.none();
    LikenessSearch likeness = candidate -> known.compare(candidate);
    Function<Amount, FeeQuote> quote = amount -> quote(amount, "2");
    final List<Runnable> debounced = new ArrayList<>();
    final Lane work = new Lane();
    final Lane db = new Lane();
    final Lane dbRead = new Lane();
    final Lane lookUp = new Lane();
    final FakeLedger ledger = new FakeLedger();
    final FakeDrafts drafts = new FakeDrafts(ledger);
    final List<Runnable> keeping = new ArrayList<>();
    final DraftKeeper keeper;
    final List<Route> routes = new ArrayList<>();
    final Publisher<Optional<BalanceSnapshot>> balances = new Publisher<>(Optional.empty());
    final Publisher<Reserves> reserves = new Publisher<>(Reserves.NONE);
    final Publisher<Optional<FiatRates>> rates = new Publisher<>(Optional.empty());
    final Publisher<Payees> payees = new Publisher<>(Payees.NONE);
    final Publisher<CoolOff> coolOff = new Publisher<>(CoolOff.USUAL);
    final PayoutFormViewModel form;
    final NewPayoutViewModel screen;

    Bench() {
        this(Runnable::run);
    }

    Bench(Executor fx) {
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return BERLIN;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        AddressParser parser = new AddressParser(DenyList.shipped());
        PayoutDesk desk = new PayoutDesk(clock, BERLIN, () -> account);
        FeeWatch fees = new FeeWatch(amount -> quote.apply(amount), work, fx, debounced::add, clock);
        LikenessWatch radar = new LikenessWatch(candidate -> likeness.compare(candidate), lookUp, fx);
        form = new PayoutFormViewModel(
                new ReceiverCheck(parser, radar),
                new PayoutFeeds(balances, reserves, rates),
                fees,
                new PastWatch(ledger, dbRead, fx),
                desk,
                fx);
        radar.onAnswer(form::tick);
        PayoutCases cases = new PayoutCases(
                new FindSimilarPayouts(ledger, clock),
                ledger,
                new SubmitPayout(ledger, clock, "ada", new CoolOffGate(payees::current, coolOff::current)),
                ledger);
        PayeeLink link = new PayeeLink(form.fields(), new PayeeDesk(payees, coolOff, parser), desk, fx);
        PayoutExecutors lanes = new PayoutExecutors(fx, db, dbRead, lookUp);
        keeper = new DraftKeeper(drafts, lanes, keeping::add, clock, UUID::randomUUID);
        screen = new NewPayoutViewModel(form, cases, lanes, desk, link, keeper, routes::add);
    }

    static FeeQuote quote(Amount amount, String fee) {
        Amount charge = Amount.of(amount.asset(), fee);
        return new FeeQuote(new FeeQuote.Side(amount, charge), new FeeQuote.Side(amount.minus(charge), charge));
    }

    static PayoutDraft draft(String address, String amount, String claim) {
        return new PayoutDraft(
                UUID.randomUUID(),
                new Address(Chain.ETHEREUM, address),
                Amount.of(USDT, amount),
                claim,
                "",
                null,
                null,
                null);
    }

    Bench fill() {
        form.fields().chain.set(Chain.ETHEREUM);
        form.fields().asset.set(USDT);
        form.fields().address.set(ALICE);
        form.fields().amount.set("1250.50");
        form.fields().claimReference.set("CLM-2026-0417");
        form.fields().comment.set("water damage");
        return this;
    }

    Bench funded(String usdt) {
        balances.publish(Optional.of(new BalanceSnapshot("4711", "Main", List.of(Amount.of(USDT, usdt)), now)));
        return this;
    }

    Bench rated(String perUnit) {
        rates.publish(Optional.of(new FiatRates("EUR", Map.of("USDT", new BigDecimal(perUnit)), now)));
        return this;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void pause() {
        List<Runnable> due = List.copyOf(debounced);
        debounced.clear();
        due.forEach(Runnable::run);
    }

    String problem(FormField field) {
        return form.note(field).problemProperty().get();
    }

    String remark(FormField field) {
        return form.note(field).warningProperty().get()
                + form.note(field).remarkProperty().get();
    }

    Preview.Line line(String id) {
        return form.previewProperty().get().line(id);
    }

    @Nullable
    ReviewViewModel reviewOrNull() {
        return screen.stepProperty().get() instanceof Step.Review review ? review.viewModel() : null;
    }

    ReviewViewModel review() {
        ReviewViewModel review = reviewOrNull();
        if (review == null) {
            throw new AssertionError(
                    "no review is open but " + screen.stepProperty().get());
        }
        return review;
    }

    /** Opens the review and does everything that it asks for. */
    ReviewViewModel armed() {
        screen.review();
        ReviewViewModel review = review();
        review.wholeAddressShown();
        review.chainNameProperty().set(review.facts().draft().chain().displayName());
        String address = review.facts().draft().depositAddress().text();
        review.lastSixProperty().set(address.substring(address.length() - 6));
        return review;
    }
}

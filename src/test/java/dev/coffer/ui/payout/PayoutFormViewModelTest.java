package dev.coffer.ui.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.address.Address;
import dev.coffer.core.address.KnownAddresses;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Assets;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.Reserves;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PayoutFormViewModelTest {
    private final Bench bench = new Bench();
    private final PayoutFields fields = bench.form.fields();

    @Test
    void isSilentUntilAFieldWasLeft() {
        fields.chain.set(Chain.ETHEREUM);
        fields.asset.set(Bench.USDT);
        fields.amount.set("1,234");
        assertThat(bench.problem(FormField.AMOUNT)).isEmpty();
        bench.form.touched(FormField.AMOUNT);
        assertThat(bench.problem(FormField.AMOUNT)).contains("can mean");
        fields.amount.set("1234");
        assertThat(bench.problem(FormField.AMOUNT)).isEmpty();
    }

    @Test
    void leavingABlankFieldIsNoMistakeYet() {
        bench.form.touched(FormField.CLAIM_REFERENCE);
        assertThat(bench.problem(FormField.CLAIM_REFERENCE)).isEmpty();
    }

    @Test
    void aTriedReviewNamesEveryProblem() {
        assertThat(bench.screen.review()).contains(FormField.CHAIN);
        for (FormField field : List.of(
                FormField.CHAIN, FormField.ASSET, FormField.ADDRESS, FormField.AMOUNT, FormField.CLAIM_REFERENCE)) {
            assertThat(bench.problem(field)).as(field.name()).isNotEmpty();
        }
        assertThat(bench.screen.stepProperty().get()).isInstanceOf(Step.Form.class);
    }

    @Test
    void anotherChainDropsTheAssetAndNamesTheAddressesChain() {
        bench.fill();
        bench.form.touched(FormField.ADDRESS);
        fields.chain.set(Chain.BITCOIN);
        assertThat(fields.asset.get()).isNull();
        assertThat(fields.address.get()).isEqualTo(Bench.ALICE);
        assertThat(bench.problem(FormField.ADDRESS)).contains("Ethereum").contains("Bitcoin");
    }

    @Test
    void theSameChainAgainKeepsTheAsset() {
        bench.fill();
        fields.chain.set(Chain.ETHEREUM);
        assertThat(fields.asset.get()).isEqualTo(Bench.USDT);
    }

    @Test
    void anAssetOfAnotherChainNeverGetsThrough() {
        bench.fill();
        fields.asset.set(Assets.of("USDT_TRX"));
        assertThat(fields.chain.get()).isEqualTo(Chain.ETHEREUM);
        bench.screen.review();
        assertThat(bench.reviewOrNull()).isNull();
        assertThat(bench.problem(FormField.ASSET)).isNotEmpty();
    }

    @Test
    void aForgedTwinStopsThePayout() {
        String twin = twinOf(Bench.ALICE);
        bench.known = KnownAddresses.of(List.of(new Address(Chain.ETHEREUM, Bench.ALICE)));
        bench.fill();
        fields.address.set(twin);
        bench.screen.review();
        assertThat(bench.reviewOrNull()).isNull();
        assertThat(bench.problem(FormField.ADDRESS)).contains("Stop").contains("claim file");
        assertThat(bench.form.twinProperty().get()).isNotNull();
    }

    @Test
    void untilTheRadarHasAnsweredNothingIsPaid() {
        bench.known = KnownAddresses.of(List.of(new Address(Chain.ETHEREUM, Bench.ALICE)));
        bench.fill();
        bench.lookUp.held = true;
        fields.address.set(twinOf(Bench.ALICE));
        bench.screen.review();
        assertThat(bench.reviewOrNull()).isNull();
        assertThat(bench.problem(FormField.ADDRESS)).contains("being compared");
        bench.lookUp.release();
        assertThat(bench.problem(FormField.ADDRESS)).contains("Stop");
    }

    @Test
    void aRadarThatCannotReadStopsThePayout() {
        bench.likeness = candidate -> {
            throw new FailureException(new Failure.Storage("The disk is gone."));
        };
        bench.fill();
        bench.screen.review();
        assertThat(bench.reviewOrNull()).isNull();
        assertThat(bench.problem(FormField.ADDRESS)).contains("could not be compared", "The disk is gone.");
    }

    @Test
    void aKnownAddressWithATwinIsSaidAloud() {
        bench.known = KnownAddresses.of(
                List.of(new Address(Chain.ETHEREUM, Bench.ALICE), new Address(Chain.ETHEREUM, twinOf(Bench.ALICE))));
        bench.fill();
        assertThat(bench.remark(FormField.ADDRESS)).contains("letter by letter");
        bench.screen.review();
        assertThat(bench.review().facts().remarks()).anyMatch(remark -> remark.contains("letter by letter"));
    }

    @Test
    void moreThanIsFreeIsRefusedNowAndRemarkedLater() {
        bench.funded("1000").fill();
        bench.form.touched(FormField.AMOUNT);
        assertThat(bench.problem(FormField.AMOUNT)).contains("Free on the account");
        fields.scheduled.set(true);
        fields.date.set("2026-11-27");
        fields.time.set("10:00");
        assertThat(bench.problem(FormField.AMOUNT)).isEmpty();
        assertThat(bench.remark(FormField.AMOUNT)).contains("Top up before");
    }

    @Test
    void reservesAreNotFree() {
        bench.funded("2000");
        bench.reserves.publish(new Reserves(Map.of(Bench.USDT, Amount.of(Bench.USDT, "900"))));
        bench.fill();
        bench.form.touched(FormField.AMOUNT);
        assertThat(bench.problem(FormField.AMOUNT)).contains("1\u2009100 USDT · Ethereum");
        assertThat(bench.line("left").value()).isEqualTo("\u2212150.5 USDT · Ethereum");
        assertThat(bench.line("left").weight()).isEqualTo(Preview.Weight.BAD);
        assertThat(bench.line("left").note()).contains("reserved 900").contains("now");
    }

    @Test
    void anOldBalanceIsShownAsOldAndDecidesNothing() {
        bench.funded("1000").fill();
        bench.pass(Duration.ofMinutes(16));
        bench.form.tick();
        bench.form.touched(FormField.AMOUNT);
        assertThat(bench.problem(FormField.AMOUNT)).isEmpty();
        assertThat(bench.line("left").note()).contains("16 min ago").contains("too old");
    }

    @Test
    void anotherAccountsBalanceIsNobodys() {
        bench.funded("1000");
        bench.account = java.util.Optional.of("4712");
        bench.fill();
        assertThat(bench.line("left").value()).isEqualTo("not known");
    }

    @Test
    void theFeeIsShownInBothReadings() {
        bench.funded("5000").fill();
        bench.pause();
        assertThat(bench.line("receiver").value()).isEqualTo("1\u2009250.5 USDT · Ethereum");
        assertThat(bench.line("receiver").note()).contains("1\u2009248.5");
        assertThat(bench.line("fee").value()).isEqualTo("2 USDT · Ethereum");
        assertThat(bench.line("debit").value()).isEqualTo("1\u2009252.5 USDT · Ethereum");
        assertThat(bench.line("debit").note()).contains("1\u2009250.5");
        assertThat(bench.line("left").value()).isEqualTo("3\u2009747.5 USDT · Ethereum");
    }

    @Test
    void amountPlusFeeAboveTheFreeBalanceIsRemarked() {
        bench.funded("1251").fill();
        bench.pause();
        assertThat(bench.remark(FormField.AMOUNT)).contains("fee on top").contains("1\u2009252.5");
    }

    @Test
    void onlyTheNewestFeeAnswerCounts() {
        bench.work.held = true;
        bench.quote = amount -> Bench.quote(amount, amount.plain().equals("10") ? "1" : "3");
        bench.fill();
        fields.amount.set("10");
        bench.pause();
        fields.amount.set("20");
        bench.pause();
        Runnable first = bench.work.waiting.poll();
        Runnable second = bench.work.waiting.poll();
        assertThat(first).isNotNull();
        assertThat(second).isNotNull();
        second.run();
        first.run();
        assertThat(bench.line("fee").value()).isEqualTo("3 USDT · Ethereum");
        assertThat(bench.line("debit").value()).isEqualTo("23 USDT · Ethereum");
    }

    @Test
    void aFeeThatCameTooLateForAClearedFieldIsDropped() {
        bench.fill();
        bench.work.held = true;
        bench.pause();
        fields.amount.set("");
        bench.work.release();
        assertThat(bench.line("fee").value()).isEqualTo("–");
    }

    @Test
    void typingAsksOnceAPerPause() {
        bench.work.held = true;
        bench.fill();
        fields.amount.set("1");
        fields.amount.set("12");
        fields.amount.set("125");
        bench.pause();
        assertThat(bench.work.waiting).hasSize(1);
    }

    @Test
    void noFeeNeverBlocks() {
        bench.quote = amount -> {
            throw new FailureException(new Failure.Unreachable("no route"));
        };
        bench.fill();
        bench.pause();
        assertThat(bench.line("fee").value()).isEqualTo("not known");
        assertThat(bench.line("fee").note()).contains("Server not reached").contains("can go on");
        bench.screen.review();
        assertThat(bench.review().facts().draft().amount()).isEqualTo(Amount.of(Bench.USDT, "1250.5"));
        bench.quote = amount -> Bench.quote(amount, "2");
        bench.form.askFeeAgain();
        assertThat(bench.line("fee").value()).isEqualTo("2 USDT · Ethereum");
    }

    @Test
    void theEchoEstimatesWithTheRatesAge() {
        bench.rated("0.92").fill();
        bench.pass(Duration.ofMinutes(2));
        bench.form.tick();
        assertThat(bench.form.echoProperty().get())
                .isEqualTo("1\u2009250.5 USDT · Ethereum   ≈ 1\u2009150.46 EUR (rate 2 min ago)");
    }

    @Test
    void noRateIsNotZero() {
        bench.fill();
        assertThat(bench.form.echoProperty().get()).contains("(no rate)").doesNotContain("≈");
        fields.chain.set(Chain.BITCOIN);
        fields.asset.set(Assets.of("BTC"));
        bench.rated("0.92");
        assertThat(bench.form.echoProperty().get()).contains("(no rate)");
    }

    @Test
    void aWorthBelowACentIsNotZero() {
        bench.rated("0.92").fill();
        fields.amount.set("0.001");
        assertThat(bench.form.echoProperty().get()).contains("< 0.01 EUR");
    }

    @Test
    void whenIsShownLocallyInUtcAndAsADistance() {
        bench.fill();
        fields.scheduled.set(true);
        fields.date.set("2026-11-26");
        fields.time.set("14:30");
        assertThat(bench.line("when").value()).isEqualTo("Thu 26 Nov 2026, 14:30 Europe/Berlin (UTC+01:00)");
        assertThat(bench.line("when").note()).isEqualTo("Thu 26 Nov 2026, 13:30 UTC · in 3 days 4 hours");
        fields.zone.set(ZoneId.of("America/New_York"));
        assertThat(bench.line("when").note()).startsWith("Thu 26 Nov 2026, 20:30 Europe/Berlin");
    }

    @Test
    void tooShortANoticeIsRefusedAndTimePasses() {
        bench.fill();
        fields.scheduled.set(true);
        fields.date.set("2026-11-23");
        fields.time.set("10:06");
        bench.form.touched(FormField.WHEN);
        assertThat(bench.problem(FormField.WHEN)).isEmpty();
        bench.pass(Duration.ofMinutes(2));
        bench.form.tick();
        assertThat(bench.problem(FormField.WHEN)).contains("less than 5 minutes");
    }

    @Test
    void aDoubledHourIsAskedAndTheChoiceDoesNotOutliveItsDate() {
        bench.fill();
        fields.scheduled.set(true);
        fields.date.set("2027-10-31");
        fields.time.set("02:30");
        assertThat(bench.form.twiceProperty().get()).isNotNull();
        bench.screen.review();
        assertThat(bench.reviewOrNull()).isNull();
        fields.offset.set(ZoneOffset.ofHours(1));
        assertThat(bench.line("when").note()).contains("01:30 UTC");
        fields.date.set("2028-10-29");
        assertThat(fields.offset.get()).isNull();
        assertThat(bench.form.twiceProperty().get()).isNotNull();
    }

    @Test
    void textsAreTrimmedBeforeTheyAreShownAndSent() {
        bench.fill();
        fields.claimReference.set("  CLM-1 ");
        fields.comment.set(" roof ");
        bench.screen.review();
        assertThat(bench.review().facts().draft().wireComment()).isEqualTo("CLM-1: roof");
    }

    /** Keeps five characters at both ends and changes the middle; all digits there, so that no case pattern can be wrong. */
    private static String twinOf(String address) {
        String lower = address.toLowerCase(java.util.Locale.ROOT);
        return lower.substring(0, 7) + "0".repeat(30) + lower.substring(37);
    }
}

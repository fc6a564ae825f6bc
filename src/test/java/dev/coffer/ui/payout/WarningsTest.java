package dev.coffer.ui.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Assets;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.Reserves;
import dev.coffer.core.quote.FeeQuote;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the form says beyond the rules: questions, the past, links, the largest amount, the clipboard. */
class WarningsTest {
    private static final String COIN = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";
    private static final String USDC_CONTRACT = "0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48";
    private static final String USDT_CONTRACT = "0xdAC17F958D2ee523a2206206994597C13D831ec7";

    private final Bench bench = new Bench();
    private final PayoutFields fields = bench.form.fields();

    @Test
    void anUnclearAmountIsAskedAboutAndTheAnswerIsUnderstood() {
        bench.fill();
        fields.amount.set("1.234");
        assertThat(bench.form.meaningsProperty().get())
                .containsExactly(Amount.of(Bench.USDT, "1234"), Amount.of(Bench.USDT, "1.234"));
        for (Amount meaning : bench.form.meaningsProperty().get()) {
            fields.amount.set("1.234");
            bench.form.means(meaning);
            assertThat(bench.form.judgement().amount()).isEqualTo(meaning);
            assertThat(bench.form.meaningsProperty().get()).isEmpty();
        }
    }

    @Test
    void whatIsReservedIsNamedWhereItStandsInTheWay() {
        bench.funded("2000");
        bench.reserves.publish(new Reserves(Map.of(Bench.USDT, Amount.of(Bench.USDT, "900"))));
        bench.fill();
        assertThat(bench.remark(FormField.AMOUNT)).contains("Of the balance of 2\u2009000, 900 is reserved");
    }

    @Test
    void anOutlierIsRemarkedAndStandsInTheReview() {
        bench.ledger.enterCompleted(Bench.draft(Bench.ALICE, "125", "CLM-1"), Bench.START);
        bench.fill();
        assertThat(bench.remark(FormField.AMOUNT)).contains("This is 10 times the largest amount ever paid to this");
        bench.screen.review();
        assertThat(bench.review().facts().remarks()).anyMatch(remark -> remark.contains("10 times"));
    }

    @Test
    void theAddressSaysHowOftenAndWhereItWasPaid() {
        bench.fill();
        assertThat(bench.form.earlierProperty().get()).isEqualTo("Never paid before.");
        bench.ledger.enterCompleted(
                Bench.draft(Bench.ALICE.toLowerCase(java.util.Locale.ROOT), "1", "CLM-1"), Bench.START);
        bench.ledger.enterCompleted(Bench.draft(Bench.ALICE, "2", "CLM-2"), Bench.START);
        bench.ledger.enterCompleted(Bench.draft(Bench.ALICE, "3", "CLM-3"), Bench.START);
        fields.address.set(Bench.BOB);
        assertThat(bench.form.earlierProperty().get()).isEqualTo("Never paid before.");
        fields.address.set(Bench.ALICE);
        assertThat(bench.form.earlierProperty().get()).isEqualTo("Paid 3 times on Ethereum.");
        fields.chain.set(Chain.POLYGON);
        assertThat(bench.form.earlierProperty().get()).isEqualTo("Paid 3 times on Ethereum, never on Polygon.");
    }

    @Test
    void whatWasPaidMeanwhileIsSaidWhenTheFormIsLookedAtAgain() {
        bench.fill();
        assertThat(bench.form.earlierProperty().get()).isEqualTo("Never paid before.");
        bench.ledger.enterCompleted(Bench.draft(Bench.ALICE, "1", "CLM-1"), Bench.START);
        bench.form.lookAgain();
        assertThat(bench.form.earlierProperty().get()).isEqualTo("Paid once on Ethereum.");
    }

    @Test
    void anAnswerAboutAnotherReceiverIsDropped() {
        bench.ledger.enterCompleted(Bench.draft(Bench.ALICE, "125", "CLM-1"), Bench.START);
        bench.dbRead.held = true;
        bench.fill();
        fields.address.set(Bench.BOB);
        assertThat(bench.form.earlierProperty().get()).isEmpty();
        bench.dbRead.release();
        assertThat(bench.form.earlierProperty().get()).isEqualTo("Never paid before.");
    }

    @Test
    void aLinksAmountIsComparedAndNeverTaken() {
        fields.chain.set(Chain.BITCOIN);
        fields.asset.set(Assets.of("BTC"));
        fields.address.set("bitcoin:" + COIN + "?amount=0.5");
        assertThat(fields.amount.get()).isEmpty();
        assertThat(bench.remark(FormField.ADDRESS))
                .contains("asks for 0.5 BTC · Bitcoin")
                .contains("not taken over");
        fields.amount.set("0.50");
        assertThat(bench.remark(FormField.AMOUNT)).doesNotContain("link");
        fields.amount.set("0.05");
        assertThat(bench.remark(FormField.AMOUNT)).contains("The link asks for 0.5 BTC · Bitcoin; you typed 0.05.");
    }

    @Test
    void aLinksTokenAndItsSmallestUnitsAreUnderstood() {
        bench.fill();
        fields.address.set("ethereum:" + USDT_CONTRACT + "@1/transfer?address=" + Bench.ALICE + "&uint256=1250500000");
        assertThat(bench.form.judgement().address()).isNotNull();
        assertThat(bench.remark(FormField.AMOUNT)).doesNotContain("link");
        fields.amount.set("1250500000");
        assertThat(bench.remark(FormField.AMOUNT)).contains("The link asks for 1\u2009250.5 USDT · Ethereum");
        fields.address.set("ethereum:" + USDC_CONTRACT + "@1/transfer?address=" + Bench.ALICE + "&uint256=1250500000");
        assertThat(bench.remark(FormField.ASSET)).contains("The link asks for USDC on Ethereum; you chose USDT");
        fields.address.set("ethereum:" + Bench.ALICE + "@1?value=1e18");
        assertThat(bench.remark(FormField.ASSET)).contains("The link asks for ETH on Ethereum; you chose USDT");
    }

    @Test
    void aLinkForAnotherChainIsRefusedAndOneWithoutAChainIsDoubted() {
        bench.fill();
        fields.address.set("ethereum:" + Bench.ALICE + "@137");
        bench.form.touched(FormField.ADDRESS);
        assertThat(bench.problem(FormField.ADDRESS)).contains("Polygon").contains("Ethereum");
        fields.chain.set(Chain.POLYGON);
        assertThat(bench.problem(FormField.ADDRESS)).isEmpty();
        fields.address.set("ethereum:" + Bench.ALICE);
        assertThat(bench.remark(FormField.CHAIN))
                .contains("does not say its chain")
                .contains("Polygon");
    }

    @Test
    void maxIsWhatIsFreeLessTheFee() {
        bench.funded("2000").fill();
        bench.reserves.publish(new Reserves(Map.of(Bench.USDT, Amount.of(Bench.USDT, "500"))));
        bench.quote = amount -> Bench.quote(amount, amount.plain().equals("1500") ? "7.5000001" : "1");
        bench.form.fillMax();
        assertThat(fields.amount.get()).isEqualTo("1\u2009492.499999");
        assertThat(bench.remark(FormField.AMOUNT))
                .contains("Everything that is free, 1\u2009500 USDT · Ethereum, less the fee of 7.5000001");
        fields.amount.set("5");
        assertThat(bench.remark(FormField.AMOUNT)).doesNotContain("Everything");
    }

    @Test
    void maxSaysThatTheFeeIsNotKnownOrInAnotherAsset() {
        bench.funded("2000").fill();
        bench.quote = amount -> {
            throw new FailureException(new Failure.Unreachable("no route"));
        };
        bench.form.fillMax();
        assertThat(fields.amount.get()).isEqualTo("2\u2009000");
        assertThat(bench.remark(FormField.AMOUNT)).contains("The fee is not known (Server not reached)");
        Amount inEther = Amount.of(Assets.of("ETH"), "0.1");
        bench.quote = amount -> new FeeQuote(new FeeQuote.Side(amount, inEther), new FeeQuote.Side(amount, inEther));
        fields.amount.set("");
        bench.form.fillMax();
        assertThat(bench.remark(FormField.AMOUNT)).contains("in another asset, 0.1 ETH · Ethereum");
    }

    @Test
    void maxNeedsAFreshBalanceAndSomethingFree() {
        bench.fill();
        bench.form.fillMax();
        assertThat(bench.remark(FormField.AMOUNT)).contains("No balance is known");
        assertThat(fields.amount.get()).isEqualTo("1250.50");
        bench.funded("1");
        bench.form.fillMax();
        assertThat(bench.remark(FormField.AMOUNT)).contains("The fee of 2 USDT · Ethereum takes all that is free");
        assertThat(fields.amount.get()).isEqualTo("1250.50");
    }

    @Test
    void maxDoesNotOverwriteWhatWasTypedMeanwhile() {
        bench.funded("2000").fill();
        bench.work.held = true;
        bench.form.fillMax();
        assertThat(bench.remark(FormField.AMOUNT)).contains("Asking Calypso for the fee");
        fields.amount.set("7");
        bench.work.release();
        assertThat(fields.amount.get()).isEqualTo("7");
    }

    @Test
    void aSwappedClipboardBarsTheReviewUntilPastedOrTypedAnew() {
        bench.fill();
        bench.form.pasted(Bench.BOB, Bench.ALICE);
        assertThat(bench.problem(FormField.ADDRESS)).startsWith("Stop:");
        assertThat(bench.screen.review()).isEqualTo(Optional.of(FormField.ADDRESS));
        assertThat(bench.reviewOrNull()).isNull();
        bench.form.pasted(" " + Bench.ALICE + "\n", Bench.ALICE);
        assertThat(bench.problem(FormField.ADDRESS)).isEmpty();
        bench.form.pasted(Bench.BOB, Bench.ALICE);
        fields.address.set("");
        fields.address.set(Bench.ALICE);
        assertThat(bench.problem(FormField.ADDRESS)).isEmpty();
        bench.screen.review();
        assertThat(bench.reviewOrNull()).isNotNull();
    }
}

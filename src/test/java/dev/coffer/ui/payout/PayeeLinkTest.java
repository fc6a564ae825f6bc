package dev.coffer.ui.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.money.Chain;
import dev.coffer.core.payee.CoolOff;
import dev.coffer.core.payee.Payee;
import dev.coffer.core.payee.Payees;
import dev.coffer.core.payout.OverrideReason;
import dev.coffer.core.payout.PayoutTexts;
import dev.coffer.support.SamplePayees;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Choosing a payee, losing one by editing, and paying an address that has not cooled off. */
class PayeeLinkTest {
    private final Bench bench = new Bench();
    private final PayeeLink link = bench.screen.payees();
    private final Payee anna = SamplePayees.payee("Anna", SamplePayees.ETHER);
    private final Payee bob = SamplePayees.payee("Bob", SamplePayees.OTHER_TRON, SamplePayees.TRON);

    PayeeLinkTest() {
        bench.payees.publish(Payees.of(List.of(anna, bob)));
    }

    private String said() {
        return link.saidProperty().get().sentence();
    }

    private boolean careful() {
        return link.saidProperty().get().careful();
    }

    @Test
    void choosingFillsChainAndAddressAndNothingElse() {
        bench.form.fields().amount.set("12");
        bench.form.fields().claimReference.set("CLM-1");
        link.chosenProperty().set(bob);
        PayoutTexts texts = bench.form.fields().texts();
        assertThat(texts.chain()).isEqualTo(Chain.TRON);
        assertThat(texts.address()).isEqualTo(SamplePayees.TRON.text());
        assertThat(texts.asset()).isNull();
        assertThat(texts.amount()).isEqualTo("12");
        assertThat(texts.claimReference()).isEqualTo("CLM-1");
        assertThat(said()).contains("Bob", "version 2", "ada", "letter 2 of Bob");
        assertThat(careful()).isFalse();
    }

    @Test
    void editingTheAddressDetachesThePayeeVisibly() {
        link.chosenProperty().set(anna);
        bench.form.fields().address.set(Bench.BOB);
        assertThat(link.chosenProperty().get()).isNull();
        assertThat(said()).contains("No longer the payee's address", "Anna");
        assertThat(careful()).isTrue();
        bench.form.fields().address.set("");
        assertThat(said()).isEmpty();
    }

    @Test
    void anotherChainDetachesToo() {
        link.chosenProperty().set(anna);
        bench.form.fields().chain.set(Chain.POLYGON);
        assertThat(link.chosenProperty().get()).isNull();
        assertThat(careful()).isTrue();
        link.chosenProperty().set(anna);
        assertThat(bench.form.fields().chain.get()).isEqualTo(Chain.ETHEREUM);
        assertThat(careful()).isFalse();
    }

    @Test
    void theReviewIsToldOfALostPayee() {
        bench.fill();
        link.chosenProperty().set(anna);
        bench.form.fields().address.set(Bench.BOB);
        bench.screen.review();
        assertThat(bench.review().facts().remarks())
                .anySatisfy(it -> assertThat(it).contains("No longer the payee's address"));
        assertThat(bench.review().payee()).isEmpty();
    }

    @Test
    void aTypedAddressIsCalledByItsOwnersName() {
        bench.form.fields().chain.set(Chain.ETHEREUM);
        bench.form.fields().address.set(" " + SamplePayees.ETHER.text().toLowerCase(java.util.Locale.ROOT));
        assertThat(said()).contains("The address of Anna");
        assertThat(link.chosenProperty().get()).isNull();
    }

    @Test
    void anAddressThatWasReplacedIsWarnedOf() {
        bench.form.fields().chain.set(Chain.TRON);
        bench.form.fields().address.set(SamplePayees.OTHER_TRON.text());
        assertThat(said()).contains("This was the address of Bob", "another one is in use");
        assertThat(careful()).isTrue();
    }

    @Test
    void aNewVersionUnderTheFormDetaches() {
        link.chosenProperty().set(anna);
        bench.payees.publish(
                Payees.of(List.of(SamplePayees.payee("Anna", SamplePayees.ETHER, SamplePayees.OTHER_ETHER), bob)));
        assertThat(link.chosenProperty().get()).isNull();
        assertThat(said()).contains("This was the address of Anna");
    }

    @Test
    void theRouteFillsAnEmptyFormAndTheOldOneCanBePutBack() {
        bench.fill();
        bench.screen.pay(bob.id());
        PayoutTexts texts = bench.form.fields().texts();
        assertThat(texts.address()).isEqualTo(SamplePayees.TRON.text());
        assertThat(texts.amount()).isEmpty();
        assertThat(texts.claimReference()).isEmpty();
        assertThat(link.chosenProperty().get()).isEqualTo(bob);
        bench.screen.putBack();
        assertThat(bench.form.fields().texts().amount()).isEqualTo("1250.50");
        assertThat(careful()).isFalse();
    }

    @Test
    void aRipeAddressIsReviewedAtOnceUnderThePayeesName() {
        bench.fill();
        bench.screen.review();
        assertThat(bench.review().payee()).contains("Anna", "version 1", "letter 1 of Anna");
    }

    @Test
    void anAddressThatIsCoolingOffNeedsAReasonThatReachesThePayoutsRow() {
        fresh();
        bench.fill();
        assertThat(said()).contains("Cooling off until 24 Nov 2026 10:00");
        bench.screen.review();
        CoolingViewModel cooling = cooling();
        assertThat(cooling.sentence()).contains("Anna", "24 Nov 2026, 10:00:00 Europe/Berlin", "in 1 day");
        cooling.goOn();
        assertThat(bench.reviewOrNull()).isNull();
        cooling.reasonProperty().set(" called the payee ");
        cooling.goOn();
        confirm();
        assertThat(bench.ledger.rows).hasSize(1);
        String kept = bench.ledger.rows.getFirst().draft().overrideReason();
        assertThat(OverrideReason.of(kept)).isEqualTo(new OverrideReason(null, "called the payee"));
    }

    @Test
    void bothReasonsAreKeptInWords() {
        fresh();
        bench.ledger.enterCompleted(Bench.draft(Bench.ALICE, "1250.5", "CLM-2026-0417"), Bench.START);
        bench.fill();
        bench.screen.review();
        SimilarViewModel similar = ((Step.Similar) bench.screen.stepProperty().get()).viewModel();
        similar.reasonProperty().set("second part");
        similar.goOn();
        cooling().reasonProperty().set("called the payee");
        cooling().goOn();
        assertThat(bench.review().facts().draft().overrideReason())
                .isEqualTo("second part / Address still cooling off: called the payee");
    }

    @Test
    void afterTheCoolOffOrWithoutOneNobodyAsks() {
        fresh();
        bench.fill();
        bench.pass(Duration.ofHours(24));
        bench.screen.review();
        assertThat(bench.reviewOrNull()).isNotNull();
        bench.review().back();
        bench.now = Bench.START;
        bench.coolOff.publish(CoolOff.OFF);
        bench.screen.review();
        assertThat(bench.reviewOrNull()).isNotNull();
    }

    @Test
    void turningBackLeavesTheFormAsItWas() {
        fresh();
        bench.fill();
        bench.screen.review();
        cooling().back();
        assertThat(bench.screen.stepProperty().get()).isInstanceOf(Step.Form.class);
        assertThat(bench.form.fields().texts().amount()).isEqualTo("1250.50");
    }

    private void fresh() {
        bench.payees.publish(Payees.of(List.of(SamplePayees.payee("Anna", Bench.START, SamplePayees.ETHER), bob)));
    }

    private CoolingViewModel cooling() {
        return ((Step.Cooling) bench.screen.stepProperty().get()).viewModel();
    }

    private void confirm() {
        ReviewViewModel review = bench.review();
        review.wholeAddressShown();
        review.chainNameProperty().set("Ethereum");
        review.lastSixProperty().set("1BeAed");
        review.confirm();
    }
}

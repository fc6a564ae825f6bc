package dev.coffer.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTextTest {
    private static final Asset USDT = Assets.of("USDT");
    private static final Asset USDT_TRX = Assets.of("USDT_TRX");
    private static final Asset ETH = Assets.of("ETH");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1250.50 | 1250.5",
                "1250,50 | 1250.5",
                "1,234.56 | 1234.56",
                "1.234,56 | 1234.56",
                "1.234.567 | 1234567",
                "1,234,567 | 1234567",
                "1,234,567.891 | 1234567.891",
                "1.234.567,891 | 1234567.891",
                "1,234.567 | 1234.567",
                "1234.567 | 1234.567",
                "0.123 | 0.123",
                "0,123 | 0.123",
                ".5 | 0.5",
                "1 250.5 | 1250.5",
                "1\u2009250.5 | 1250.5",
                "1\u00a0250,5 | 1250.5",
                "1\u202f250 | 1250",
                "1 234 567,891 | 1234567.891",
                "1'234'567.5 | 1234567.5",
                "1\u2019234.5 | 1234.5",
                "1 234 USDT | 1234",
                "12USDT | 12",
                "12 usdt | 12",
                "1.2340 | 1.234",
                "\"  7  \" | 7",
                "0.000001 | 0.000001",
                "1 250.50 USDT | 1250.5",
                "1\u2009250,50\u00a0USDT | 1250.5",
                "USDT 1 250.50 | 1250.5",
                "USDT1250.50 | 1250.5",
            })
    void reads(String typed, BigDecimal expected) {
        assertThat(AmountText.read(typed, USDT)).isEqualTo(new AmountText.Reading.Value(new Amount(USDT, expected)));
    }

    @Test
    void acceptsTheCodeOfTheAssetAsItsUnit() {
        assertThat(AmountText.read("5 USDT_TRX", USDT_TRX))
                .isEqualTo(new AmountText.Reading.Value(Amount.of(USDT_TRX, "5")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234", "1,234", "12.345", "123,456", "1.000"})
    void asksWhatCouldBeTwoNumbers(String typed) {
        assertThat(problem(typed, USDT)).contains("can mean").contains(" or ");
    }

    @Test
    void theQuestionNamesTwoWaysOut() {
        assertThat(problem("1,234", USDT)).contains("Type 1234 or 1.2340.");
        assertThat(AmountText.read("1.2340", USDT)).isEqualTo(new AmountText.Reading.Value(Amount.of(USDT, "1.234")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e3",
                "1E+3",
                "0x10",
                "1250.",
                ".",
                ",",
                "1..5",
                "1,,5",
                "1.2.3",
                "1,23,456",
                "1.234,567.8",
                "1,234,56",
                "+5",
                "5-",
                "NaN",
                "Infinity",
                "\u0661\u0662",
                "1\u200b250",
                "--5",
                "1_0",
                "12 34",
                "1250 50",
                "1 2 3",
                "1 250 50",
                "1\u20092505",
                "1 234\u00a0567",
                "12.5 0",
                "5 5 USDT",
                "(5)",
                "5%"
            })
    void refusesWhatIsNoAmount(String typed) {
        assertThat(AmountText.read(typed, USDT)).isInstanceOf(AmountText.Reading.Problem.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "100 EUR",
                "EUR 100",
                "100€",
                "$100",
                "100 USDC",
                "100BTC",
                "100 USDT_TRX",
                "1 250.50 EUR",
                "$ 1,250.50",
                "1\u202f250,50\u00a0€",
                "USDTX 5"
            })
    void namesTheUnitThatIsNotTheAssets(String typed) {
        assertThat(problem(typed, USDT)).contains("in USDT · Ethereum, not in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0", "000", "-5", "\u22125", "0 USDT"})
    void refusesWhatIsNotMoreThanNothing(String typed) {
        assertThat(problem(typed, USDT)).contains("more than 0");
    }

    @Test
    void refusesWhatTheChainWouldRound() {
        assertThat(problem("1.1234567", USDT)).contains("6 decimal places").contains("has 7");
        assertThat(problem("0.0000000000000000001", ETH)).contains("has 19");
        assertThat(AmountText.read("0.000000000000000001", ETH)).isInstanceOf(AmountText.Reading.Value.class);
    }

    @Test
    void staysShortAboutLongNonsense() {
        assertThat(problem("9".repeat(500), USDT)).hasSizeLessThan(120);
        assertThat(problem("x".repeat(100_000), USDT)).hasSizeLessThan(160);
    }

    @ParameterizedTest
    @CsvSource({"1.234, 1234 1.234", "'12,345', 12345 12.345", "1e3, 1000", "1.25E+3, 1250", "'1,5e-2', 0.015"})
    void offersWhatItCouldMean(String typed, String meanings) {
        List<Amount> offered = ((AmountText.Reading.Problem) AmountText.read(typed, USDT)).meanings();
        assertThat(String.join(" ", offered.stream().map(Amount::plain).toList()))
                .isEqualTo(meanings);
        for (Amount amount : offered) {
            assertThat(AmountText.read(AmountText.typed(amount), USDT)).isEqualTo(new AmountText.Reading.Value(amount));
        }
    }

    @Test
    void anExponentThatMeansNoPayableAmountOffersNothing() {
        for (String typed : List.of("0e5", "1e-7", "1e99")) {
            AmountText.Reading reading = AmountText.read(typed, USDT);
            assertThat(((AmountText.Reading.Problem) reading).meanings())
                    .as(typed)
                    .isEmpty();
        }
    }

    @Test
    void blanksAreNothing() {
        assertThat(AmountText.read(" \u2009 ", USDT)).isInstanceOf(AmountText.Reading.Empty.class);
        assertThat(AmountText.read("", USDT)).isInstanceOf(AmountText.Reading.Empty.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 ", "1,", "12 345.", "1\u00a0234\u00a0", "USDT ", "€1"})
    void looksAtNoPastedPage(String piece) {
        assertThat(problem(piece.repeat(20_000), USDT)).contains("far longer than any amount");
    }

    @Test
    void whatWasWrittenNeverReadsAsAnotherNumber() {
        long seed = 20261122L;
        System.err.println("AmountTextTest seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            Asset asset = Assets.payable().get(random.nextInt(Assets.payable().size()));
            BigInteger digits = new BigInteger(1 + random.nextInt(90), random).add(BigInteger.ONE);
            Amount amount = new Amount(asset, new BigDecimal(digits, random.nextInt(asset.decimals() + 1)));
            sameOrAsked(AmountText.grouped(amount), amount);
            sameOrAsked(AmountText.grouped(amount) + " " + asset.symbol(), amount);
            sameOrAsked(amount.plain(), amount);
            sameOrAsked(amount.plain().replace('.', ','), amount);
        }
    }

    private static void sameOrAsked(String text, Amount amount) {
        AmountText.Reading reading = AmountText.read(text, amount.asset());
        if (reading instanceof AmountText.Reading.Problem problem) {
            assertThat(problem.sentence()).as(text).contains("can mean");
            assertThat(amount.plain()).matches("[1-9]\\d{0,2}\\.\\d{3}");
        } else {
            assertThat(reading).as(text).isEqualTo(new AmountText.Reading.Value(amount));
        }
    }

    private static String problem(String typed, Asset asset) {
        AmountText.Reading reading = AmountText.read(typed, asset);
        assertThat(reading)
                .as(typed.length() > 50 ? "long text" : typed)
                .isInstanceOf(AmountText.Reading.Problem.class);
        return ((AmountText.Reading.Problem) reading).sentence();
    }
}

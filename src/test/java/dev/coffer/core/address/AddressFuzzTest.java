package dev.coffer.core.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.money.Chain;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whatever is typed, the parser answers: no exception, and a whole sentence for every refusal and remark. */
class AddressFuzzTest {

    private static final long SEED = Long.getLong("coffer.address.seed", 20261122L);
    private static final int ROUNDS = 60_000;
    private static final List<String> PIECES = List.of(
            "bitcoin:",
            "ethereum:",
            "tron:",
            "dogecoin:",
            "BITCOIN:",
            "pay-",
            "?",
            "&",
            "=",
            "@",
            "@1",
            "/",
            "/transfer",
            "amount",
            "label",
            "value",
            "address",
            "uint256",
            "req-x",
            "%",
            "%E2",
            "%41",
            "1e99",
            "0.1",
            ".",
            "-1",
            ":",
            "#",
            "0x",
            "0X",
            "bc1",
            "BC1",
            "bc1q",
            "tb1",
            "ltc1",
            "lnbc",
            "T",
            "D",
            "1",
            "3",
            "9",
            "41",
            " ",
            "\n",
            "\u200b",
            "{0}",
            "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
            "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
            "TLa2f6VPqDgRE67v1736s7bJ8Ray5wYjU7",
            "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
            "\u0430",
            "\ud83d",
            "\ude00",
            "😀");

    private final AddressParser parser = new AddressParser(DenyList.shipped());

    @Test
    void answersWhateverIsTyped() {
        SplittableRandom random = new SplittableRandom(SEED);
        System.out.println("address fuzz: seed " + SEED);
        for (int i = 0; i < ROUNDS; i++) {
            String typed = random.nextBoolean() ? pieces(random) : anything(random);
            for (Chain chain : Chain.values()) {
                check(chain, typed);
            }
        }
    }

    private void check(Chain chain, String typed) {
        switch (parser.parse(chain, typed)) {
            case AddressVerdict.Empty empty -> assertThat(typed.codePoints()).allMatch(StrangeCharacters::isBlank);
            case AddressVerdict.Valid valid ->
                valid.remarks().forEach(remark -> assertThat(remark.sentence()).endsWith("."));
            case AddressVerdict.Refused refused -> {
                assertThat(refused.problem().sentence()).isNotBlank().endsWith(".");
                refused.problem()
                        .offset()
                        .ifPresent(offset -> assertThat(offset).isBetween(0, typed.length()));
            }
        }
    }

    private static String pieces(SplittableRandom random) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(9); i >= 0; i--) {
            out.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return out.toString();
    }

    /** UTF-16 units of every kind, lone surrogates among them, mostly short and sometimes very long. */
    private static String anything(SplittableRandom random) {
        int length = random.nextInt(100) == 0 ? random.nextInt(4000) : random.nextInt(70);
        int bound = random.nextBoolean() ? 0x80 : 0x10000;
        StringBuilder out = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            out.append((char) random.nextInt(bound));
        }
        return out.toString();
    }
}

package dev.coffer.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49", "-5", "@SUM(A1)", "\tx", "\rx", "\nx", "'=x", "''-x", "=", "\uFF1Dx"})
    void whatBeginsLikeAFormulaNoLongerDoes(String text) {
        String cell = FormulaGuard.guard(text);
        assertThat(cell).isEqualTo("'" + text);
        assertThat(FormulaGuard.lift(cell)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CLM-2041", "'s-Hertogenbosch", "a=b", " =1", "'", "''", "5", "\"=1\""})
    void theRestStaysAsItIs(String text) {
        assertThat(FormulaGuard.guard(text)).isEqualTo(text);
        assertThat(FormulaGuard.lift(text)).isEqualTo(text);
    }

    @Test
    void everyTextComesBack() {
        long seed = System.nanoTime();
        System.out.println("FormulaGuardTest seed " + seed);
        Random random = new Random(seed);
        String letters = "'=+-@\t\r\n\" ,;ab1\uFF1D";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(6); n > 0; n--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            String guarded = FormulaGuard.guard(text.toString());
            assertThat(FormulaGuard.lift(guarded)).isEqualTo(text.toString());
            assertThat(guarded).doesNotMatch("(?s)^[=+\\-@\\t\\r].*");
        }
    }
}

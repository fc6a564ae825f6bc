package dev.coffer.core.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.money.Chain;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** BIP-173's and BIP-350's strings beside their addresses: checksum, alphabet and lengths are right for any prefix, and none is payable. */
class Bech32StringsTest {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    private record Line(int bip, boolean valid, String text, String reason) {}

    private final List<Line> lines = lines();

    @Test
    void theFileIsComplete() {
        assertThat(lines.stream().collect(Collectors.groupingBy(it -> it.bip + " " + it.valid, Collectors.counting())))
                .isEqualTo(Map.of("173 true", 7L, "173 false", 12L, "350 true", 7L, "350 false", 14L));
    }

    @Test
    void validOnesLeaveTheConstantOfTheirKindAndNoOther() {
        assertThat(lines).filteredOn(Line::valid).allSatisfy(line -> {
            assertThat(residue(Ascii.lower(line.text))).isEqualTo(line.bip == 173 ? Bech32.BECH32 : Bech32.BECH32M);
            assertThat(line.text).hasSizeLessThanOrEqualTo(Bech32.LONGEST);
        });
    }

    @Test
    void theOthersAreWrongForTheirReason() {
        assertThat(lines).filteredOn(line -> !line.valid).allSatisfy(line -> {
            int separator = line.text.lastIndexOf('1');
            String data = Ascii.lower(line.text.substring(separator + 1));
            boolean wrong = switch (line.reason) {
                case "prefix" -> separator < 1 || !Ascii.isPrintable(line.text.charAt(0));
                case "separator" -> separator < 0;
                case "length" -> line.text.length() > Bech32.LONGEST;
                case "checksum-length" -> data.length() < Bech32.CHECK_SYMBOLS;
                case "character" -> data.chars().anyMatch(c -> Bech32.value(c) < 0);
                case "checksum" ->
                    residue(Ascii.lower(line.text)) != Bech32.BECH32
                            && residue(Ascii.lower(line.text)) != Bech32.BECH32M;
                default -> throw new AssertionError(line);
            };
            assertThat(wrong).isTrue();
        });
    }

    @Test
    void noneIsTakenForAReceiver() {
        AddressParser parser = new AddressParser(DenyList.of(List.of()));
        for (Line line : lines) {
            for (Chain chain : Chain.values()) {
                assertThat(parser.parse(chain, line.text)).as(line.text).isInstanceOf(AddressVerdict.Refused.class);
            }
        }
    }

    private static int residue(String text) {
        int separator = text.lastIndexOf('1');
        byte[] symbols = new byte[text.length() - separator - 1];
        for (int i = 0; i < symbols.length; i++) {
            symbols[i] = (byte) Bech32.value(text.charAt(separator + 1 + i));
            assertThat(symbols[i]).as(text).isNotNegative();
        }
        return Bech32.residue(text.substring(0, separator), symbols);
    }

    private static List<Line> lines() {
        try (InputStream in =
                        Objects.requireNonNull(Bech32StringsTest.class.getResourceAsStream("bech32-strings.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .map(it -> new Line(
                            Integer.parseInt(it[0]),
                            it[1].equals("valid"),
                            unescaped(it[2]),
                            it.length > 3 ? it[3] : ""))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(escape -> String.valueOf((char) Integer.parseInt(escape.group(1), 16)));
    }
}

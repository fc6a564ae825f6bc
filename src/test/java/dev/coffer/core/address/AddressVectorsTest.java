package dev.coffer.core.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.money.Chain;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Addresses of every chain and kind in a file, made once by a program that shares no code with anything here, beside
 * well-known public ones, so that a mistake which Coffer shared with the libraries it is compared with would still show.
 */
class AddressVectorsTest {

    private final AddressParser parser = new AddressParser(DenyList.of(List.of()));

    @Test
    void takesEachOnItsOwnChainAndOnNoOther() throws IOException {
        Map<Chain, Integer> seen = new HashMap<>();
        for (String line : lines()) {
            String[] fields = line.split(" ");
            Chain chain = Chain.valueOf(fields[0]);
            seen.merge(chain, 1, Integer::sum);
            for (Chain chosen : Chain.values()) {
                boolean own = Network.of(chosen) == Network.of(chain);
                assertThat(parser.parse(chosen, fields[1]) instanceof AddressVerdict.Valid valid
                                && valid.address().text().equals(fields[1])
                                && valid.remarks().isEmpty())
                        .as("%s on %s", line, chosen)
                        .isEqualTo(own);
            }
        }
        assertThat(seen.keySet()).containsExactlyInAnyOrder(Chain.values());
        assertThat(seen.values()).allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(30));
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = Objects.requireNonNull(AddressVectorsTest.class.getResourceAsStream("addresses.txt"))) {
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<String> lines = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line);
                }
            }
            return lines;
        }
    }
}

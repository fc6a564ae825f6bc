package dev.coffer.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.export.PayoutRecord;
import dev.coffer.core.payout.PayoutHistory;
import dev.coffer.support.RandomRecords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class JsonLinesExportTest {

    @Test
    void aPayoutIsOneLineWithExactAmountsAndARealTimeline() throws IOException {
        List<PayoutRecord> rows = new RandomRecords(3).newestFirst(80);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonLinesExport export = new JsonLinesExport(bytes, new Moments(ZoneOffset.UTC));
        for (PayoutRecord row : rows) {
            export.write(row);
        }
        export.finish(new Cover(
                new PayoutHistory.Totals(80, List.of()),
                "",
                ZoneOffset.UTC,
                Instant.parse("2026-11-22T13:00:00Z"),
                ""));
        String text = bytes.toString(StandardCharsets.UTF_8);
        assertThat(text).endsWith("}\n");
        List<String> lines = text.lines().toList();
        assertThat(lines).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            JsonNode line = Json.MAPPER.readTree(lines.get(i));
            PayoutRecord row = rows.get(i);
            assertThat(line.get("amount").asString())
                    .isEqualTo(row.payout().draft().amount().plain());
            assertThat(line.get("comment").asString())
                    .isEqualTo(row.payout().draft().comment());
            assertThat(line.get("maybe_sent").isBoolean()).isTrue();
            assertThat(line.get("timeline")).hasSameSizeAs(row.timeline());
            assertThat(line.has("transaction_hash"))
                    .isEqualTo(row.payout().remote() != null
                            && row.payout().remote().transactionHash() != null);
        }
    }
}

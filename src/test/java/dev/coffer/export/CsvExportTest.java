package dev.coffer.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.export.PayoutRecord;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Assets;
import dev.coffer.core.payout.ExecutionDate;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutChange;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutHistory;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.RemotePayout;
import dev.coffer.support.Payouts;
import dev.coffer.support.RandomRecords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class CsvExportTest {
    private static final Instant AT = Instant.parse("2026-11-22T13:02:05.120Z");
    private static final Cover COVER =
            new Cover(new PayoutHistory.Totals(0, List.of()), "", ZoneOffset.UTC, AT, "Coffer");

    private static PayoutRecord record(String claim, String comment) {
        PayoutId id = new PayoutId(7);
        PayoutDraft draft = new PayoutDraft(
                UUID.fromString("00000000-0000-4000-8000-00000000000d"),
                Payouts.TRON_ADDRESS,
                Amount.of(Assets.of("USDT_TRX"), "0.000001"),
                claim,
                comment,
                new ExecutionDate(AT, ZoneId.of("Asia/Kathmandu"), "22.11. 18:47"),
                null,
                null);
        Payout payout = new Payout(
                id,
                IdempotencyKey.parse("00000000-0000-4000-8000-00000000000a"),
                draft,
                "acme",
                "ann",
                AT,
                Outbox.queued(AT),
                null,
                null,
                null,
                null);
        return new PayoutRecord(
                payout, List.of(new PayoutChange(id, AT, PayoutChange.Kind.OUTBOX, null, "QUEUED", null)));
    }

    private static String csv(ZoneId zone, PayoutRecord... rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CsvExport export = new CsvExport(bytes, new Moments(zone));
        for (PayoutRecord row : rows) {
            export.write(row);
        }
        export.finish(COVER);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aRowIsWrittenAsRfc4180SaysWithPlainDecimalsAndOffsets() throws IOException {
        String text = csv(ZoneId.of("Europe/Berlin"), record("CLM-1", "a \"quoted\" word, and\r\na second line"));
        assertThat(text)
                .startsWith("payout,confirmed_at,state,amount,currency,chain,")
                .contains("\r\n7,2026-11-22T14:02:05.120+01:00,Queued,0.000001,USDT_TRX,Tron,"
                        + "TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeC,CLM-1,\"a \"\"quoted\"\" word, and\r\na second line\","
                        + "ann,acme,2026-11-22T14:02:05.120+01:00,Asia/Kathmandu,22.11. 18:47,")
                .endsWith("\r\n")
                .contains("\"[[\"\"2026-11-22T14:02:05.120+01:00\"\",\"\"OUTBOX\"\",null,\"\"QUEUED\"\",null]]\"");
        assertThat(csv(ZoneOffset.UTC, record("x", ""))).contains("\r\n7,2026-11-22T13:02:05.120+00:00,");
    }

    @Test
    void formulasAreNeutralisedWhereverPeopleOrServersWrite() throws IOException {
        String text = csv(ZoneOffset.UTC, record("=1+1", "@SUM(A1)"));
        assertThat(text).contains(",'=1+1,'@SUM(A1),").doesNotContain(",=").doesNotContain(",@");
    }

    @Test
    void everyTextThatNeedsQuotesComesBack() throws IOException {
        List<String> nasty =
                List.of("\"", "\"\"", ",", "\r", "\n", "\r\n", " x ", "a\"b", "#first", "", "\t", ";", "\u0000");
        List<PayoutRecord> rows =
                nasty.stream().map(each -> record("c" + each, each)).toList();
        String text = csv(ZoneOffset.UTC, rows.toArray(PayoutRecord[]::new));
        List<List<String>> parsed = byTheBook(text);
        assertThat(parsed).hasSize(nasty.size() + 1);
        for (int i = 0; i < nasty.size(); i++) {
            assertThat(parsed.get(i + 1)).hasSize(parsed.getFirst().size());
            assertThat(parsed.get(i + 1).get(7)).isEqualTo("c" + nasty.get(i));
            assertThat(FormulaGuard.lift(parsed.get(i + 1).get(8))).isEqualTo(nasty.get(i));
        }
    }

    /** The grammar of RFC 4180 and nothing else, written apart from the library that writes the file. */
    static List<List<String>> byTheBook(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == ',') {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (!quoted && c == '\r' && text.charAt(i + 1) == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(row);
                row = new ArrayList<>();
                i++;
            } else if (!quoted && (c == '\r' || c == '\n')) {
                throw new AssertionError("a bare line break outside quotes at " + i);
            } else {
                cell.append(c);
            }
        }
        assertThat(quoted).isFalse();
        assertThat(row).isEmpty();
        return rows;
    }

    /** What Calypso answered, letter for letter, is in the JSON lines only. */
    private static PayoutRecord withoutAnswer(PayoutRecord record) {
        Payout payout = record.payout();
        RemotePayout remote = payout.remote();
        return remote == null
                ? record
                : new PayoutRecord(
                        new Payout(
                                payout.id(),
                                payout.key(),
                                payout.draft(),
                                payout.account(),
                                payout.issuedBy(),
                                payout.confirmedAt(),
                                payout.outbox(),
                                RandomRecords.withoutAnswer(remote),
                                payout.remoteReadAt(),
                                payout.mismatch(),
                                payout.nextAttempt()),
                        record.timeline());
    }

    @Test
    void timesAreWrittenAsTheFormatterWouldAndReadBack() {
        Random random = new Random(5);
        for (String zone : List.of("Europe/Berlin", "Asia/Kathmandu", "UTC", "America/St_Johns", "Africa/Monrovia")) {
            Moments moments = new Moments(ZoneId.of(zone));
            for (int i = 0; i < 2_000; i++) {
                Instant at = Instant.ofEpochMilli(random.nextLong(-80_000_000_000_000L, 260_000_000_000_000L));
                assertThat(moments.iso(at)).isEqualTo(Moments.byFormatter(at.atZone(moments.zone())));
                assertThat(Moments.parse(moments.iso(at))).isEqualTo(at);
            }
        }
    }

    @Test
    void everyRowCanBeReadBackAsTheSamePayout() throws IOException {
        long seed = System.nanoTime();
        System.out.println("CsvExportTest seed " + seed);
        List<PayoutRecord> rows = new RandomRecords(seed).newestFirst(140);
        String text = csv(ZoneId.of("Asia/Kathmandu"), rows.toArray(PayoutRecord[]::new));
        RowReader reader = new RowReader(Columns.in(new Moments(ZoneOffset.UTC)));
        List<List<String>> parsed = byTheBook(text);
        assertThat(parsed.stream().skip(1).map(reader::read))
                .isEqualTo(rows.stream().map(CsvExportTest::withoutAnswer).toList());
    }
}

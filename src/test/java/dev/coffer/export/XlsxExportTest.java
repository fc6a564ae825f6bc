package dev.coffer.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.export.PayoutRecord;
import dev.coffer.core.payout.PayoutHistory;
import dev.coffer.support.RandomRecords;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Opens the workbook without the library that wrote it: a zip of XML. */
final class XlsxExportTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @TempDir
    Path folder;

    private Map<String, Document> parts(List<PayoutRecord> rows, int rowsASheet) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XlsxExport export = new XlsxExport(bytes, new Moments(BERLIN), rowsASheet);
        for (PayoutRecord row : rows) {
            export.write(row);
        }
        PayoutHistory.Totals totals = new ListStream(rows, 1).totals();
        export.finish(new Cover(totals, "All payouts", BERLIN, Instant.parse("2026-11-22T13:00:00Z"), "Coffer 1.2.3"));
        Path file = Files.write(folder.resolve("out.xlsx"), bytes.toByteArray());
        Map<String, Document> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().endsWith(".xml")) {
                    parts.put(
                            entry.getName().replaceFirst(".*/", ""),
                            DocumentBuilderFactory.newInstance()
                                    .newDocumentBuilder()
                                    .parse(zip.getInputStream(entry)));
                }
            }
        }
        return parts;
    }

    private static Document part(Map<String, Document> parts, String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    private static Stream<Element> elements(Document part, String tag) {
        NodeList found = part.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    private static Element cell(Document sheet, String ref) {
        return elements(sheet, "c")
                .filter(c -> c.getAttribute("r").equals(ref))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyAmountStandsExactAsTextAndAsANumberBesideIt() throws Exception {
        List<PayoutRecord> rows = new RandomRecords(7).newestFirst(60);
        Document sheet = part(parts(rows, 1000), "sheet1.xml");
        for (int i = 0; i < rows.size(); i++) {
            PayoutRecord row = rows.get(i);
            String exact = row.payout().draft().amount().plain();
            assertThat(cell(sheet, "D" + (i + 2)).getAttribute("t")).isEqualTo("inlineStr");
            assertThat(cell(sheet, "D" + (i + 2)).getTextContent()).isEqualTo(exact);
            assertThat(cell(sheet, "E" + (i + 2)).getAttribute("t")).isIn("", "n");
            assertThat(new BigDecimal(cell(sheet, "E" + (i + 2)).getTextContent()))
                    .isEqualByComparingTo(exact);
            assertThat(cell(sheet, "H" + (i + 2)).getTextContent())
                    .isEqualTo(row.payout().draft().depositAddress().text());
        }
    }

    @Test
    void theHeaderIsFrozenTheColumnsAreWideEnoughAndNothingIsAFormula() throws Exception {
        Document sheet = part(parts(new RandomRecords(8).newestFirst(40), 1000), "sheet1.xml");
        Element pane = elements(sheet, "pane").findFirst().orElseThrow();
        assertThat(pane.getAttribute("ySplit")).isEqualTo("1");
        assertThat(pane.getAttribute("state")).startsWith("frozen");
        assertThat(elements(sheet, "col")).hasSizeGreaterThan(20);
        assertThat(elements(sheet, "f")).isEmpty();
    }

    @Test
    void aFullSheetIsFollowedByAnotherAndTheTotalsComeLast() throws Exception {
        List<PayoutRecord> rows = new RandomRecords(9).newestFirst(25);
        Map<String, Document> parts = parts(rows, 10);
        assertThat(elements(part(parts, "workbook.xml"), "sheet").map(each -> each.getAttribute("name")))
                .containsExactly("Payouts", "Payouts 2", "Payouts 3", "Totals");
        assertThat(elements(part(parts, "sheet3.xml"), "row")).hasSize(6);
        assertThat(cell(part(parts, "sheet4.xml"), "B1").getTextContent()).isEqualTo("25");
        PayoutHistory.Totals totals = new ListStream(rows, 1).totals();
        for (int i = 0; i < totals.perAsset().size(); i++) {
            assertThat(cell(part(parts, "sheet4.xml"), "B" + (9 + i)).getTextContent())
                    .isEqualTo(totals.perAsset().get(i).plain());
        }
    }

    @Test
    void whatACellCannotHoldIsShownAsThat() {
        assertThat(XlsxExport.fitting("bell\u0007 line\nend")).isEqualTo("bell\u2407 line\nend");
        String cut = XlsxExport.fitting("x".repeat(40_000));
        assertThat(cut).hasSize(32_767).endsWith("(cut here; 40000 characters, whole in the CSV)");
    }
}

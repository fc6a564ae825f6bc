package dev.coffer.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.coffer.core.address.AddressParser;
import dev.coffer.core.address.DenyList;
import dev.coffer.core.address.LikenessSearch;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payee.Payee;
import dev.coffer.core.payee.PayeeColumn;
import dev.coffer.core.payee.PayeeImport;
import dev.coffer.core.payee.PayeeRules;
import dev.coffer.core.payee.PayeeSheet;
import dev.coffer.core.payee.PayeeVersion;
import dev.coffer.core.payee.Payees;
import dev.coffer.core.payee.PlanPayeeImport;
import dev.coffer.core.payee.PublishedPayeeBook;
import dev.coffer.support.MemoryPayeeBook;
import dev.coffer.support.MutableClock;
import dev.coffer.support.SamplePayees;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The book as a file: out, into an empty book and out again gives the same bytes, whatever people wrote into it. */
final class PayeeCsvTest {
    private static final String HEADER =
            "payee_id,name,claim_references,version,chain,address,saved_at,saved_by,document,note";
    private static final List<String> NASTY = List.of(
            "=HYPERLINK(\"http://evil\",\"x\")",
            "+49 30 1234",
            "-1",
            "@SUM(A1)",
            "'=1+1",
            "''=1",
            "'quoted'",
            "a,b;c",
            "say \"hi\"",
            "\uFF1Dfull width",
            "Größe Ж 給付金 \uD83D\uDEB2",
            "#comment");

    @TempDir
    Path folder;

    private final MutableClock clock = MutableClock.atNoon();
    private final PlanPayeeImport plan = new PlanPayeeImport(
            new PayeeRules(new AddressParser(DenyList.shipped()), LikenessSearch.NOTHING_KNOWN),
            UUID::randomUUID,
            clock,
            "importer");

    private static PayeeVersion version(int number, String text, String note) {
        return new PayeeVersion(
                number,
                number % 2 == 1 ? SamplePayees.TRON : SamplePayees.ETHER,
                text,
                SamplePayees.LONG_AGO.plusMillis(number),
                Instant.EPOCH,
                text,
                note);
    }

    private static List<Payee> nasty() {
        return Payees.of(NASTY.stream()
                        .map(text -> new Payee(
                                SamplePayees.id(text),
                                text,
                                List.of(text.replace(';', ' '), "CLM-1"),
                                List.of(
                                        version(1, text, ""),
                                        version(2, text, "=first\n+second line, \"quoted\""),
                                        version(3, text, text))))
                        .toList())
                .all();
    }

    @Test
    void exportImportExportGivesTheSameBytes() {
        Path first = folder.resolve("first.csv");
        Path second = folder.resolve("second.csv");
        PayeeCsv csv = new PayeeCsv();
        csv.write(first, nasty());
        PublishedPayeeBook empty = new PublishedPayeeBook(new MemoryPayeeBook());
        PayeeImport planned = plan.plan(csv.read(first), empty.read());
        assertThat(planned.lines()).hasSize(3 * NASTY.size());
        assertThat(planned.count(PayeeImport.Outcome.REFUSED))
                .as("%s", planned.lines())
                .isZero();
        empty.keep(planned.changes());
        List<Payee> here = empty.payees().current().all();
        csv.write(second, here);
        assertThat(second).hasSameBinaryContentAs(first);
        assertThat(here)
                .allSatisfy(payee -> assertThat(payee.current().knownSince()).isEqualTo(clock.instant()));
    }

    @Test
    void noCellBeginsLikeAFormula() {
        String text = new String(PayeeCsv.bytes(nasty()), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF" + HEADER + "\r\n").endsWith("\r\n");
        List<String> cells = CsvReader.builder().ofCsvRecord(text).stream()
                .flatMap(row -> row.getFields().stream())
                .toList();
        assertThat(cells).hasSize(10 + 10 * 3 * NASTY.size()).noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r].*"));
    }

    @Test
    void excelsSemicolonsAndAShuffledHeaderAreRead() {
        PayeeSheet sheet = sheet("Document;NAME;address;chain;colour\r\nletter;Anna;x;Tron;red\r\n;;;;\r\n");
        assertThat(sheet.unknownColumns()).containsExactly("colour");
        assertThat(sheet.rows()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(2);
            assertThat(row.cell(PayeeColumn.NAME)).isEqualTo("Anna");
            assertThat(row.cell(PayeeColumn.DOCUMENT)).isEqualTo("letter");
            assertThat(row.cell(PayeeColumn.NOTE)).isEmpty();
        });
    }

    @Test
    void aRowOfTheWrongLengthKeepsItsLineNumber() {
        PayeeSheet sheet = sheet("name,chain,address,document\r\n\"a\nb\",Tron,x,y\r\nAnna,Tron\r\nBob,Tron,x,y,z\r\n");
        assertThat(sheet.rows()).extracting(PayeeSheet.Row::line).containsExactly(2L, 4L, 5L);
        assertThat(sheet.rows()).extracting(PayeeSheet.Row::flaw).satisfies(flaws -> {
            assertThat(flaws.get(0)).isNull();
            assertThat(flaws.get(1)).contains("2 cells");
            assertThat(flaws.get(2)).contains("5 cells");
        });
    }

    @Test
    void whatIsNoPayeeBookIsRefusedAsAWhole() {
        refused("", "missing: name, chain, address, document");
        refused("name,chain,document\r\n", "missing: address");
        refused("name,chain,address,document,NAME\r\n", "twice");
        refused("name,chain,address,document\r\n\"Anna,Tron,x,y\r\nBob,Tron,x,y\r\n", "read as a whole");
        refused("name,chain,address,document\r\n\"An\"na,Tron,x,y\r\n", "read as a whole");
        assertThatThrownBy(() -> PayeeCsv.sheet(
                        "name,chain,address,document\r\nJürgen,Tron,x,y".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("UTF-8");
        Path nowhere = folder.resolve("nowhere.csv");
        assertThatThrownBy(() -> new PayeeCsv().read(nowhere))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("could not be read");
        assertThatThrownBy(() -> new PayeeCsv().write(folder.resolve("no").resolve("book.csv"), List.of()))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("could not be written");
        assertThat(folder).isEmptyDirectory();
    }

    private static PayeeSheet sheet(String text) {
        return PayeeCsv.sheet(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String text, String because) {
        assertThatThrownBy(() -> sheet(text))
                .as(text)
                .isInstanceOf(FailureException.class)
                .hasMessageContaining(because);
    }
}

package dev.coffer.export;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payee.Payee;
import dev.coffer.core.payee.PayeeColumn;
import dev.coffer.core.payee.PayeeFiles;
import dev.coffer.core.payee.PayeeSheet;
import dev.coffer.core.payee.PayeeVersion;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The payee book as CSV after RFC 4180: UTF-8 with a byte order mark, without which Excel would spoil names, commas, CRLF, a row a version.
 * Semicolons are read too, since Excel writes them where the comma is the decimal sign.
 */
public final class PayeeCsv implements PayeeFiles {
    private static final char BOM = '\uFEFF';
    private static final long LARGEST = 64L * 1024 * 1024;

    @Override
    public void write(Path file, List<Payee> payees) {
        byte[] bytes = bytes(payees);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(fresh, bytes);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw storage("The file " + file + " could not be written: " + reason(e) + ". Choose another place.", e);
        }
    }

    static byte[] bytes(List<Payee> payees) {
        StringWriter text = new StringWriter();
        text.append(BOM);
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(
                    Arrays.stream(PayeeColumn.values()).map(PayeeColumn::title).toList());
            for (Payee payee : payees) {
                for (PayeeVersion version : payee.versions()) {
                    Map<PayeeColumn, String> cells = PayeeSheet.cells(payee, version);
                    csv.writeRecord(Arrays.stream(PayeeColumn.values())
                            .map(column -> FormulaGuard.guard(cells.getOrDefault(column, "")))
                            .toList());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public PayeeSheet read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw refused(
                        "The file " + file + " is larger than 64 MB, so it is hardly a payee book. Nothing was read.");
            }
            return sheet(Files.readAllBytes(file));
        } catch (IOException e) {
            throw refused("The file " + file + " could not be read: " + reason(e) + ". Nothing was brought in.", e);
        }
    }

    static PayeeSheet sheet(byte[] bytes) {
        String text = text(bytes);
        char separator = separator(text);
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                // Else one forgotten quotation mark would swallow the rest of the file.
                .allowUnclosedQuote(false)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            List<CsvRecord> records = new ArrayList<>();
            csv.forEach(records::add);
            return sheet(records);
        } catch (CsvParseException e) {
            throw refused(
                    "This is no CSV file that can be read as a whole: " + e.getMessage() + " Nothing was brought in.",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PayeeSheet sheet(List<CsvRecord> records) {
        List<String> titles = records.isEmpty() ? List.of() : records.getFirst().getFields();
        List<Optional<PayeeColumn>> columns =
                titles.stream().map(PayeeColumn::titled).toList();
        List<String> missing = Arrays.stream(PayeeColumn.values())
                .filter(PayeeColumn::isNeeded)
                .filter(column -> !columns.contains(Optional.of(column)))
                .map(PayeeColumn::title)
                .toList();
        if (!missing.isEmpty()) {
            throw refused("The first row must name the columns; missing: " + String.join(", ", missing)
                    + ". Nothing was brought in. Export the book once to see how a file looks.");
        }
        if (columns.stream().flatMap(Optional::stream).distinct().count()
                < columns.stream().flatMap(Optional::stream).count()) {
            throw refused("A column is named twice in the first row. Nothing was brought in.");
        }
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            if (columns.get(i).isEmpty()) {
                unknown.add(titles.get(i));
            }
        }
        return new PayeeSheet(
                records.stream()
                        .skip(1)
                        .filter(found -> !found.getFields().stream().allMatch(String::isBlank))
                        .map(found -> row(found, columns))
                        .toList(),
                unknown);
    }

    private static PayeeSheet.Row row(CsvRecord found, List<Optional<PayeeColumn>> columns) {
        Map<PayeeColumn, String> cells = new EnumMap<>(PayeeColumn.class);
        for (int i = 0; i < Math.min(columns.size(), found.getFieldCount()); i++) {
            String cell = FormulaGuard.lift(found.getField(i));
            columns.get(i).ifPresent(column -> cells.put(column, cell));
        }
        String flaw = found.getFieldCount() == columns.size()
                ? null
                : "This row has " + found.getFieldCount() + " cells, the first row has " + columns.size()
                        + ". A cell with a separator or a line break in it stands in quotation marks.";
        return new PayeeSheet.Row(found.getStartingLineNumber(), cells, flaw);
    }

    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        return first.indexOf(';') >= 0 && first.indexOf(',') < 0 ? ';' : ',';
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw refused(
                    "The file is not written in UTF-8, so names could come in wrong. Nothing was brought in. Save it as"
                            + " \"CSV UTF-8\".",
                    e);
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    private static FailureException refused(String sentence) {
        return new FailureException(new Failure.Rejected("file", sentence, null));
    }

    private static FailureException refused(String sentence, Exception cause) {
        return new FailureException(new Failure.Rejected("file", sentence, null), cause);
    }

    private static FailureException storage(String sentence, Exception cause) {
        return new FailureException(new Failure.Storage(sentence), cause);
    }
}

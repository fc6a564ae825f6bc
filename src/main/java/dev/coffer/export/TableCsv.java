package dev.coffer.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.figures.FigureTable;
import dev.coffer.core.figures.TableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The table behind a chart as CSV: RFC 4180, UTF-8, a header, plain decimals, text that looks like a formula neutralised. */
public final class TableCsv implements TableFile {

    @Override
    public void save(FigureTable table, Path file) {
        try (Delivery delivery = new Delivery(file)) {
            CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(delivery.out(), StandardCharsets.UTF_8);
            csv.writeRecord(
                    table.columns().stream().map(FigureTable.Column::title).toList());
            for (List<FigureTable.Cell> row : table.rows()) {
                csv.writeRecord(row.stream()
                        .map(FigureTable.Cell::plain)
                        .map(FormulaGuard::guard)
                        .toList());
            }
            csv.flush();
            delivery.complete();
            delivery.arrive();
        } catch (IOException e) {
            throw refused(file, e);
        } catch (UncheckedIOException e) {
            throw refused(file, new IOException(e.getMessage(), e));
        }
    }

    private static FailureException refused(Path file, IOException e) {
        return new FailureException(
                new Failure.Storage("The table could not be written to " + file + " (" + FileTrouble.words(e)
                        + "). No file was left there and no money is concerned. Choose another folder."),
                e);
    }
}

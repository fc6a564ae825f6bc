package dev.coffer.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.coffer.core.export.PayoutRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180: commas, CRLF, quotes where they are needed, UTF-8 without a byte order mark, a header. An absent value and an empty text are
 * both an empty cell. Text that a spreadsheet could take for a formula is neutralised by {@link FormulaGuard}.
 */
final class CsvExport implements RowWriter {
    private static final int BUFFER = 1 << 16;

    private final List<Column> columns;
    private final CsvWriter csv;
    private final @Nullable String[] cells;

    CsvExport(OutputStream out, Moments moments) {
        columns = Columns.in(moments);
        cells = new String[columns.size()];
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(BUFFER)
                .build(out, StandardCharsets.UTF_8);
        csv.writeRecord(columns.stream().map(Column::name).toArray(String[]::new));
    }

    @Override
    public void write(PayoutRecord row) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            Column column = columns.get(i);
            String value = column.value().apply(row);
            cells[i] = value == null || column.kind() != Column.Kind.TEXT ? value : FormulaGuard.guard(value);
        }
        try {
            csv.writeRecord(cells);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void finish(Cover cover) throws IOException {
        csv.flush();
    }

    /** The header line's names. */
    static List<String> header() {
        return Columns.in(new Moments(ZoneOffset.UTC)).stream()
                .map(Column::name)
                .toList();
    }
}

package dev.coffer.export;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.coffer.core.export.PayoutRecord;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Reads an exported CSV back, row by row. Whatever is not as Coffer wrote it stops the reading with the line's number: a row that was left
 * out or guessed at would make the archive a lie. Read once, from the beginning to the end.
 */
public final class CsvArchive implements Iterable<PayoutRecord>, AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final MessageDigest digest = Delivery.sha256();
    private final List<Column> columns = Columns.in(new Moments(ZoneOffset.UTC));
    private final RowReader rows = new RowReader(columns);
    private final CsvReader<CsvRecord> csv;
    private long read;
    private @Nullable String sha256;

    /** @throws FailureException {@code Storage} where the file cannot be opened */
    public CsvArchive(Path file) {
        this.file = file;
        try {
            InputStream in = new DigestInputStream(Files.newInputStream(file), digest);
            csv = CsvReader.builder()
                    .skipEmptyLines(false)
                    .extraFieldStrategy(FieldMismatchStrategy.STRICT)
                    .missingFieldStrategy(FieldMismatchStrategy.STRICT)
                    .ofCsvRecord(new BufferedInputStream(in, BUFFER), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw refuse("it cannot be opened: " + FileTrouble.words(e), e);
        }
    }

    @Override
    public Iterator<PayoutRecord> iterator() {
        CloseableIterator<CsvRecord> lines = csv.iterator();
        if (!next(lines)
                || !lines.next()
                        .getFields()
                        .equals(columns.stream().map(Column::name).toList())) {
            throw refuse("its first line does not name the columns that Coffer exports", null);
        }
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                boolean more = CsvArchive.this.next(lines);
                if (!more && sha256 == null) {
                    sha256 = HexFormat.of().formatHex(digest.digest());
                    compareWithTotals(sha256);
                }
                return more;
            }

            @Override
            public PayoutRecord next() {
                return record(lines.next());
            }
        };
    }

    /** Of the whole file, once every row was read. */
    public String sha256() {
        if (sha256 == null) {
            throw new IllegalStateException("not read to the end yet");
        }
        return sha256;
    }

    private boolean next(CloseableIterator<CsvRecord> lines) {
        try {
            return lines.hasNext();
        } catch (CsvParseException | UncheckedIOException e) {
            throw refuse("after row " + read + " it is no CSV as Coffer writes it: " + e.getMessage(), e);
        }
    }

    private PayoutRecord record(CsvRecord line) {
        try {
            PayoutRecord record = rows.read(line.getFields());
            read++;
            return record;
        } catch (IllegalArgumentException | DateTimeException | JacksonException e) {
            throw refuse("line " + line.getStartingLineNumber() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void compareWithTotals(String actual) {
        try {
            Optional<TotalsFile.Claim> claim = TotalsFile.beside(file);
            if (claim.isPresent() && !claim.get().sha256().equals(actual)) {
                throw refuse(
                        "its SHA-256 is " + actual + ", but "
                                + TotalsFile.of(file).getFileName() + " says "
                                + claim.get().sha256() + ", so it was changed after it was exported",
                        null);
            }
            if (claim.isPresent() && claim.get().rows() != read) {
                throw refuse(
                        "it holds " + read + " payouts, but "
                                + TotalsFile.of(file).getFileName() + " says "
                                + claim.get().rows(),
                        null);
            }
        } catch (IOException e) {
            throw refuse("the file of totals beside it cannot be used: " + FileTrouble.words(e), e);
        }
    }

    private FailureException refuse(String why, @Nullable Exception cause) {
        return new FailureException(
                new Failure.Storage("No archive was made of " + file + ", for " + why
                        + ". Nothing was changed. Use the file as it was exported."),
                cause);
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw refuse("it cannot be closed: " + FileTrouble.words(e), e);
        }
    }
}

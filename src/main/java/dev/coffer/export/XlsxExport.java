package dev.coffer.export;

import dev.coffer.core.export.PayoutRecord;
import dev.coffer.core.money.Amount;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook for people. A spreadsheet counts in binary fractions of 15 digits, so each amount stands twice: as exact text, and as a number
 * to sum and sort by. Texts are written as texts, which no spreadsheet takes for formulas. Rows leave memory as they are written;
 * a sheet that is full is followed by another.
 */
final class XlsxExport implements RowWriter {
    /** A sheet ends at 1,048,576 rows. */
    static final int ROWS_A_SHEET = 1_000_000;

    /** Longer texts make a spreadsheet call the file damaged. */
    private static final int LONGEST = 32_767;

    private static final int FLUSH_EVERY = 500;
    private static final String NUMBER = "0.##################";
    private static final String HEADER_FILL = "E7ECF2";

    private static final List<Field> FIELDS = List.of(
            new Field("Payout", "payout", 10),
            new Field("Confirmed at", "confirmed_at", 30),
            new Field("State", "state", 18),
            new Field("Amount (exact)", "amount", 26),
            Field.number("Amount (number)", row -> row.payout().draft().amount()),
            new Field("Asset code", "currency", 14),
            new Field("Chain", "chain", 22),
            new Field("Deposit address", "deposit_address", 46),
            new Field("Claim reference", "claim_reference", 20),
            new Field("Comment", "comment", 40),
            new Field("Fee (exact)", "fee", 22),
            Field.number("Fee (number)", XlsxExport::fee),
            new Field("Fee asset code", "fee_currency", 16),
            new Field("Transaction hash", "transaction_hash", 70),
            new Field("Calypso id", "calypso_id", 14),
            new Field("Read from Calypso at", "read_at", 30),
            new Field("Differs from the intent", "mismatch", 30),
            new Field("Execution date", "execution_at", 30),
            new Field("Execution zone", "execution_zone", 18),
            new Field("Execution as typed", "execution_typed", 24),
            new Field("Issued by", "issued_by", 16),
            new Field("Account", "account", 46),
            new Field("Canceled by", "canceled_by", 20),
            new Field("Canceled because", "canceled_because", 30),
            new Field("Earlier attempt", "previous_attempt", 14),
            new Field("Paid although similar", "override_reason", 30),
            new Field("Why it waits or was refused", "note_text", 40),
            new Field("Idempotency key", "idempotency_key", 38));

    /** A column of the sheet, taken from one of {@link Columns} or a number. */
    private record Field(
            String title,
            String column,
            int width,
            @Nullable Function<PayoutRecord, @Nullable Amount> number) {

        Field(String title, String column, int width) {
            this(title, column, width, null);
        }

        static Field number(String title, Function<PayoutRecord, @Nullable Amount> number) {
            return new Field(title, "", 22, number);
        }
    }

    private final Workbook workbook;
    private final Map<String, Column> columns;
    private Worksheet sheet;
    private int sheets = 1;
    private final int rowsASheet;
    private int row;

    XlsxExport(OutputStream out, Moments moments, int rowsASheet) {
        this.rowsASheet = rowsASheet;
        workbook = new Workbook(out, "Coffer", null);
        columns = Columns.in(moments).stream().collect(Collectors.toMap(Column::name, column -> column));
        sheet = begun(workbook, "Payouts");
    }

    private static Worksheet begun(Workbook workbook, String name) {
        Worksheet fresh = workbook.newWorksheet(name);
        fresh.freezePane(0, 1);
        for (int i = 0; i < FIELDS.size(); i++) {
            fresh.width(i, FIELDS.get(i).width());
            fresh.value(0, i, FIELDS.get(i).title());
        }
        fresh.range(0, 0, 0, FIELDS.size() - 1)
                .style()
                .bold()
                .fillColor(HEADER_FILL)
                .set();
        return fresh;
    }

    @Override
    public void write(PayoutRecord record) throws IOException {
        if (row == rowsASheet) {
            sheet.finish();
            sheet = begun(workbook, "Payouts " + ++sheets);
            row = 0;
        }
        row++;
        for (int i = 0; i < FIELDS.size(); i++) {
            Field field = FIELDS.get(i);
            if (field.number() == null) {
                text(sheet, row, i, value(field, record));
            } else {
                number(sheet, row, i, field.number().apply(record));
            }
        }
        if (row % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void finish(Cover cover) throws IOException {
        sheet.finish();
        Worksheet about = workbook.newWorksheet("Totals");
        about.width(0, 24);
        about.width(1, 30);
        about.width(2, 22);
        about.width(3, 26);
        int line = 0;
        line = line(about, line, "Payouts", Long.toString(cover.totals().rows()));
        line = line(about, line, "Filter", cover.filter());
        line = line(about, line, "Zone of the times", cover.zone().getId());
        line = line(about, line, "As of", new Moments(cover.zone()).iso(cover.asOf()));
        line = line(about, line, "Written by", cover.program());
        line = line(about, line, "Totals", Cover.MEANING) + 1;
        String[] heads = {"Asset code", "Total (exact)", "Total (number)", "Asset"};
        for (int i = 0; i < heads.length; i++) {
            about.value(line, i, heads[i]);
        }
        about.range(line, 0, line, heads.length - 1)
                .style()
                .bold()
                .fillColor(HEADER_FILL)
                .set();
        for (Amount total : cover.totals().perAsset()) {
            line++;
            text(about, line, 0, total.asset().code());
            text(about, line, 1, total.plain());
            number(about, line, 2, total);
            text(about, line, 3, total.asset().label());
        }
        about.finish();
        workbook.finish();
    }

    private static int line(Worksheet about, int line, String name, String value) {
        about.value(line, 0, name);
        about.style(line, 0).bold().set();
        text(about, line, 1, value);
        return line + 1;
    }

    private @Nullable String value(Field field, PayoutRecord record) {
        Column column = columns.get(field.column());
        if (column == null) {
            throw new IllegalStateException("there is no column " + field.column());
        }
        return column.value().apply(record);
    }

    private static @Nullable Amount fee(PayoutRecord record) {
        return record.payout().remote() == null
                ? null
                : record.payout().remote().fee();
    }

    private static void number(Worksheet sheet, int row, int column, @Nullable Amount amount) {
        if (amount != null) {
            BigDecimal value = amount.value();
            sheet.value(row, column, value);
            sheet.style(row, column).format(NUMBER).set();
        }
    }

    private static void text(Worksheet sheet, int row, int column, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            // Not value(): that keeps every text in memory to share it.
            sheet.inlineString(row, column, fitting(text));
        }
    }

    /** What a cell cannot hold is shown as that: control characters by their pictures, and where a text was cut. */
    static String fitting(String text) {
        StringBuilder fit = new StringBuilder(text.length());
        text.chars().forEach(c -> fit.append(c < ' ' && c != '\n' && c != '\t' ? (char) ('\u2400' + c) : (char) c));
        if (fit.length() <= LONGEST) {
            return fit.toString();
        }
        String mark = " … (cut here; " + text.length() + " characters, whole in the CSV)";
        return fit.substring(0, LONGEST - mark.length()) + mark;
    }
}

package dev.coffer.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.core.failure.FailureException;
import dev.coffer.core.figures.FigureTable;
import dev.coffer.core.figures.FigureTable.Cell;
import dev.coffer.core.figures.FigureTable.Column;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TableCsvTest {
    private static final FigureTable TABLE = new FigureTable(
            "Failures",
            List.of(new Column("Reason", false), new Column("Amount", true)),
            List.of(
                    List.of(Cell.text("=HYPERLINK(\"x\")"), new Cell("1 250.5", "1250.5")),
                    List.of(Cell.text("two, and\nmore"), new Cell("0", "0"))));

    @TempDir
    Path folder;

    @Test
    void plainNumbersAndNoFormulas() throws Exception {
        Path file = folder.resolve("figures.csv");
        new TableCsv().save(TABLE, file);
        assertThat(Files.readString(file))
                .isEqualTo("Reason,Amount\r\n\"'=HYPERLINK(\"\"x\"\")\",1250.5\r\n\"two, and\nmore\",0\r\n");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whatCannotBeWrittenIsSaidAndLeavesNothing() {
        Path nowhere = folder.resolve("no such folder").resolve("figures.csv");
        assertThatThrownBy(() -> new TableCsv().save(TABLE, nowhere))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("there is no such folder");
        assertThat(nowhere.getParent()).doesNotExist();
    }
}

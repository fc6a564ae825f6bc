package dev.coffer.core.export;

/** The kinds of file that the history can be exported to. */
public enum ExportFormat {
    CSV("CSV", "csv"),
    XLSX("Excel workbook", "xlsx"),
    JSON("JSON lines", "jsonl");

    private final String label;
    private final String extension;

    ExportFormat(String label, String extension) {
        this.label = label;
        this.extension = extension;
    }

    public String label() {
        return label;
    }

    /** Without the dot. */
    public String extension() {
        return extension;
    }
}

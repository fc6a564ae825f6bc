package dev.coffer.core.figures;

import java.nio.file.Path;

/** Writes a table to a file, whole or not at all. May block; throws {@code FailureException(Storage)}. */
public interface TableFile {

    void save(FigureTable table, Path file);
}

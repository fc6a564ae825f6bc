package dev.coffer.ui.export;

import java.nio.file.Path;

/**
 * A file that was made.
 *
 * @param title    what it is
 * @param sentence what is in it, and where it lies
 */
public record Written(Path file, String title, String sentence) {}

package dev.coffer.ui.chart;

import dev.coffer.core.figures.TableFile;
import dev.coffer.ui.dialog.Dialogs;
import java.util.concurrent.Executor;

/**
 * How a chart's table gets into a file.
 *
 * @param io for what waits for the disk
 */
public record ChartSaving(TableFile file, Dialogs dialogs, Executor io) {}

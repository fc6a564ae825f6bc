/** Charts of the history, each with its figures as a table. */
@NullMarked
package dev.coffer.ui.chart;

import org.jspecify.annotations.NullMarked;

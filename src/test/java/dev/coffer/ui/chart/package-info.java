@NullMarked
package dev.coffer.ui.chart;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.coffer.ui.export;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.coffer.ui.dialog;

import org.jspecify.annotations.NullMarked;

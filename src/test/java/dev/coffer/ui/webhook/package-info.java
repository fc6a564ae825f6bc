@NullMarked
package dev.coffer.ui.webhook;

import org.jspecify.annotations.NullMarked;

/** Connecting an account, or the training server. */
@NullMarked
package dev.coffer.ui.connect;

import org.jspecify.annotations.NullMarked;

/** Questions to a person, behind an interface. */
@NullMarked
package dev.coffer.ui.dialog;

import org.jspecify.annotations.NullMarked;

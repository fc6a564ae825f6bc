/** The payee book on the screen: search, versions, saving, files. */
@NullMarked
package dev.coffer.ui.payee;

import org.jspecify.annotations.NullMarked;

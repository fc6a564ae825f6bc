/** How current the console's picture of the server is. */
@NullMarked
package dev.coffer.core.status;

import org.jspecify.annotations.NullMarked;

/** What leaves the program as a file: exports of the history and receipts. Ports and words; the bytes are made in {@code export}. */
@NullMarked
package dev.coffer.core.export;

import org.jspecify.annotations.NullMarked;

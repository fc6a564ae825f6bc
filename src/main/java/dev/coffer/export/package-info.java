/**
 * Files made of the history, and the one that is read back: CSV, Excel workbooks, JSON lines, receipts. Bytes out, no screen. Times in
 * them carry their offset, amounts are plain exact decimals, and nothing is left half.
 */
@NullMarked
package dev.coffer.export;

import org.jspecify.annotations.NullMarked;

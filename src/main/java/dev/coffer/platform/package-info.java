/** What the operating system gives: time, folders, the browser. */
@NullMarked
package dev.coffer.platform;

import org.jspecify.annotations.NullMarked;

/** The command line, one class a command. */
@NullMarked
package dev.coffer.app.command;

import org.jspecify.annotations.NullMarked;

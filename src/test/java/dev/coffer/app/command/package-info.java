@NullMarked
package dev.coffer.app.command;

import org.jspecify.annotations.NullMarked;

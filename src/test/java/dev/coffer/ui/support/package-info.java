/** JavaFX for tests: its Headless platform, a thin robot, and pictures. */
@NullMarked
package dev.coffer.ui.support;

import org.jspecify.annotations.NullMarked;

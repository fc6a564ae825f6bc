/** How the console looks: two themes over AtlantaFX and the colours that carry meaning. */
@NullMarked
package dev.coffer.ui.theme;

import org.jspecify.annotations.NullMarked;

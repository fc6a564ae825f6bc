/** The tour: the main job done through the real screens, with pictures. */
@NullMarked
package dev.coffer.app.tour;

import org.jspecify.annotations.NullMarked;

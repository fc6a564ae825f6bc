/** What every screen is built from: the bridge to the screen's thread, navigation, wording and controls. */
@NullMarked
package dev.coffer.ui.kit;

import org.jspecify.annotations.NullMarked;

/** Where credentials rest between runs. */
@NullMarked
package dev.coffer.platform.secrets;

import org.jspecify.annotations.NullMarked;

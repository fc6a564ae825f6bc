package dev.coffer.ui.history;

import java.net.URI;

/** Opens a page in the person's own browser. */
public interface Browser {

    void open(URI page);
}

package dev.coffer.ui.export;

import java.nio.file.Path;

/** Shows a file in the person's own file manager. */
public interface FileShower {

    void show(Path file);
}

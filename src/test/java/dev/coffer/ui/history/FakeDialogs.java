package dev.coffer.ui.history;

import dev.coffer.ui.dialog.Dialogs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person who answers as the test wants. */
final class FakeDialogs implements Dialogs {
    final List<String> asked = new ArrayList<>();

    @Nullable
    String reason = "wrong claim";

    boolean yes = true;

    @Override
    public void tell(String title, String sentence) {
        asked.add(title);
    }

    @Override
    public boolean confirm(String title, String sentence, String action) {
        asked.add(title);
        return yes;
    }

    @Override
    public Optional<String> reason(String title, String sentence, String action) {
        asked.add(title);
        return Optional.ofNullable(reason);
    }

    @Override
    public Optional<Path> saveFile(String title, String suggestedName) {
        throw new AssertionError("the history saves no file");
    }

    @Override
    public Optional<Path> openFile(String title) {
        throw new AssertionError("the history reads no file");
    }
}

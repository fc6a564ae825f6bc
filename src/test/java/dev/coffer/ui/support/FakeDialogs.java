package dev.coffer.ui.support;

import dev.coffer.ui.dialog.Dialogs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers in a person's place, and remembers what was asked. */
public final class FakeDialogs implements Dialogs {
    public final List<String> asked = new ArrayList<>();
    public final List<String> names = new ArrayList<>();
    public boolean yes;
    public Optional<String> reason = Optional.empty();
    public Optional<Path> file = Optional.empty();

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
        return reason;
    }

    @Override
    public Optional<Path> saveFile(String title, String suggestedName) {
        asked.add(title);
        names.add(suggestedName);
        return file;
    }

    @Override
    public Optional<Path> openFile(String title) {
        asked.add(title);
        return file;
    }
}

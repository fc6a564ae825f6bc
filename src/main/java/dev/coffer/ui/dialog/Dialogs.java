package dev.coffer.ui.dialog;

import java.nio.file.Path;
import java.util.Optional;

/** Asks a person. Screens depend on this, so that tests answer in their place. Called on the screen's thread; waits for the answer. */
public interface Dialogs {

    /** Tells something that must be read before going on. */
    void tell(String title, String sentence);

    /** A question whose safe answer is no; {@code action} is the word on the button that goes on. */
    boolean confirm(String title, String sentence, String action);

    /** Asks for a reason, which is kept; empty when the person turns back. A blank reason is not accepted. */
    Optional<String> reason(String title, String sentence, String action);

    /** Asks where to save a file; empty when the person turns back. */
    Optional<Path> saveFile(String title, String suggestedName);

    /** Asks for a file to read; empty when the person turns back. */
    Optional<Path> openFile(String title);
}

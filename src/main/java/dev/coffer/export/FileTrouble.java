package dev.coffer.export;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** The operating system's refusals in words; its own messages are often no more than the file's name. */
final class FileTrouble {
    private FileTrouble() {}

    static String words(IOException e) {
        return switch (e) {
            case NoSuchFileException it -> "there is no such folder";
            case AccessDeniedException it -> "it may not be written to";
            case FileSystemException it -> it.getReason() == null ? it.toString() : it.getReason();
            default -> e.getMessage() == null ? e.toString() : e.getMessage();
        };
    }
}

package dev.coffer.core.export;

/** Follows an export, and may end it. Called on the thread that exports, many times a second. */
public interface ExportProgress {

    /** Nobody watches and nobody stops it. */
    ExportProgress NONE = new ExportProgress() {
        @Override
        public void reached(long rows, long of) {}

        @Override
        public boolean isCanceled() {
            return false;
        }
    };

    void reached(long rows, long of);

    /** Once true the export ends and leaves nothing behind. */
    boolean isCanceled();
}

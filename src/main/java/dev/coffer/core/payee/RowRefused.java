package dev.coffer.core.payee;

/** Why a row of a file is not taken over. Never leaves the package. */
final class RowRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RowRefused(String sentence) {
        super(sentence, null, false, false);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}

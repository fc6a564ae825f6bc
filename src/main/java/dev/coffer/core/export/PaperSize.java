package dev.coffer.core.export;

import java.util.Locale;
import java.util.Set;

/** What receipts are printed on. */
public enum PaperSize {
    A4("A4"),
    LETTER("US Letter");

    private static final Set<String> LETTER_COUNTRIES =
            Set.of("US", "CA", "MX", "PH", "CL", "CO", "VE", "CR", "GT", "NI", "PA", "SV", "DO", "PR", "BZ");

    private final String label;

    PaperSize(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What lies in the printers of that region. */
    public static PaperSize usualIn(Locale region) {
        return LETTER_COUNTRIES.contains(region.getCountry()) ? LETTER : A4;
    }
}

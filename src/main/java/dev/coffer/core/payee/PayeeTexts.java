package dev.coffer.core.payee;

import dev.coffer.core.money.Chain;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A payee as it was typed, or as it stands in a row of a file.
 *
 * @param chain           absent: none was chosen
 * @param claimReferences separated by semicolons
 */
public record PayeeTexts(
        String name, @Nullable Chain chain, String address, String claimReferences, String document, String note) {
    private static final String SEPARATOR = "; ";

    public static final PayeeTexts EMPTY = new PayeeTexts("", null, "", "", "", "");

    /** Without blanks around anything and with one kind of line break. */
    PayeeTexts tidied() {
        return new PayeeTexts(
                name.strip(),
                chain,
                address,
                claimReferences,
                document.strip(),
                note.replace("\r\n", "\n").replace('\r', '\n').strip());
    }

    /** Each once, in the order in which they stand. */
    List<String> references() {
        return Arrays.stream(claimReferences.split("[;\n\r]", -1))
                .map(String::strip)
                .filter(reference -> !reference.isEmpty())
                .distinct()
                .toList();
    }

    /** The text that reads back as these references. */
    public static String joined(List<String> references) {
        return references.stream().collect(Collectors.joining(SEPARATOR));
    }
}

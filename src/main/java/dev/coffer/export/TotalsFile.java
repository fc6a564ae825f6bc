package dev.coffer.export;

import dev.coffer.core.money.Amount;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;

/** The small file beside an export that says what is in it and by its SHA-256 which file it speaks of. */
final class TotalsFile {

    private TotalsFile() {}

    private record Content(
            String file,
            String sha256,
            long rows,
            List<Total> totals,
            String totalsMeaning,
            String filter,
            String zone,
            String asOf,
            String program) {}

    private record Total(String amount, String currency, String asset) {}

    /** What an import compares. */
    record Claim(String sha256, long rows) {}

    static Path of(Path export) {
        return export.resolveSibling(export.getFileName() + ".totals.json");
    }

    static byte[] bytes(Path export, String sha256, Cover cover) {
        return Json.MAPPER
                .writer()
                .with(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsBytes(new Content(
                        String.valueOf(export.getFileName()),
                        sha256,
                        cover.totals().rows(),
                        cover.totals().perAsset().stream()
                                .map(TotalsFile::total)
                                .toList(),
                        Cover.MEANING,
                        cover.filter(),
                        cover.zone().getId(),
                        new Moments(cover.zone()).iso(cover.asOf()),
                        cover.program()));
    }

    private static Total total(Amount amount) {
        return new Total(amount.plain(), amount.asset().code(), amount.asset().label());
    }

    /** What the file beside {@code export} claims; empty where there is none. */
    static Optional<Claim> beside(Path export) throws IOException {
        Path file = of(export);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            JsonNode content = Json.MAPPER.readTree(in);
            return Optional.of(new Claim(
                    content.path("sha256").asString(""), content.path("rows").asLong(-1)));
        } catch (JacksonException e) {
            throw new IOException(file.getFileName() + " is not readable: " + e.getOriginalMessage(), e);
        }
    }
}

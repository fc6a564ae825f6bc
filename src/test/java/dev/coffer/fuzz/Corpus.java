package dev.coffer.fuzz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts from which fuzzing starts, a line each. Characters that an editor would hide or spoil stand there as a backslash, a
 * {@code u} and four hexadecimal digits. Lines that begin with {@code #} say where texts come from.
 */
final class Corpus {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    private Corpus() {}

    static List<String> of(String target) {
        try (InputStream in =
                        Objects.requireNonNull(Corpus.class.getResourceAsStream("/fuzz/" + target + ".txt"), target);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Corpus::unescaped)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file for each text, as a coverage-guided fuzzer wants its corpus. What earlier runs left in the folder stays. */
    static void unpack(String target, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> texts = of(target);
        for (int i = 0; i < texts.size(); i++) {
            Files.write(folder.resolve("seed-" + i), texts.get(i).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Bytes that are no UTF-8 become UTF-16, so that lone surrogates come up too. */
    static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            char[] units = new char[bytes.length / 2];
            for (int i = 0; i < units.length; i++) {
                units[i] = (char) ((bytes[2 * i] & 0xff) << 8 | (bytes[2 * i + 1] & 0xff));
            }
            return new String(units);
        }
    }

    /** The text as it would stand in a corpus. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c >= ' ' && c < 0x7f ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return out.toString();
    }

    private static String unescaped(String line) {
        return ESCAPE.matcher(line).replaceAll(Corpus::character);
    }

    private static String character(MatchResult escape) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16)));
    }
}

package dev.coffer.core.address;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The part of a link after the question mark. Names are compared without case, since QR codes are often all capitals; values
 * stay raw until asked for decoded, and a plus sign is a plus sign (RFC 3986, not HTML forms).
 */
final class UriQuery {

    private UriQuery() {}

    /** Names in lower case with raw values, or empty where a name stands twice: which one counts would be a guess. */
    static Optional<Map<String, String>> parse(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        int at = 0;
        while (at < query.length()) {
            int end = query.indexOf('&', at);
            end = end < 0 ? query.length() : end;
            String part = query.substring(at, end);
            at = end + 1;
            if (part.isEmpty()) {
                continue;
            }
            int equals = part.indexOf('=');
            String name = Ascii.lower(equals < 0 ? part : part.substring(0, equals));
            if (parameters.put(name, equals < 0 ? "" : part.substring(equals + 1)) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }

    /** Percent-decoded UTF-8 fit to be shown, or empty where the escapes are broken. */
    static Optional<String> decode(String raw) {
        byte[] bytes = new byte[raw.length()];
        int count = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '%') {
                bytes[count++] = (byte) c;
                continue;
            }
            int high = i + 1 < raw.length() ? Ascii.hexValue(raw.charAt(i + 1)) : -1;
            int low = i + 2 < raw.length() ? Ascii.hexValue(raw.charAt(i + 2)) : -1;
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            bytes[count++] = (byte) (high << 4 | low);
            i += 2;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, count))
                    .toString();
            return Optional.of(shown(text));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String shown(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(StrangeCharacters.isInvisible(c) ? 0xfffd : c));
        return out.toString();
    }
}

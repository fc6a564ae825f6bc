package dev.coffer.webhook;

import java.util.Optional;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpRequest;

/** What a request says before its body. */
final class Head {
    private final HttpRequest request;
    private final String path;
    private final String query;

    Head(HttpRequest request) {
        this.request = request;
        String target = request.getPath() == null ? "" : request.getPath();
        int mark = target.indexOf('?');
        this.path = mark < 0 ? target : target.substring(0, mark);
        this.query = mark < 0 ? "" : target.substring(mark + 1);
    }

    boolean is(String method) {
        return method.equals(request.getMethod());
    }

    String path() {
        return path;
    }

    /** A whole number from the query; {@code usual} where it is not given, empty where it is not a number of at most 18 digits. */
    Optional<Long> number(String name, long usual) {
        for (String part : query.split("&", -1)) {
            if (part.startsWith(name + "=")) {
                String digits = part.substring(name.length() + 1);
                return digits.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(digits)) : Optional.empty();
            }
        }
        return Optional.of(usual);
    }

    /** Empty where it is missing or given twice. */
    Optional<String> header(String name) {
        Header[] all = request.getHeaders(name);
        return all.length == 1 ? Optional.ofNullable(all[0].getValue()) : Optional.empty();
    }
}

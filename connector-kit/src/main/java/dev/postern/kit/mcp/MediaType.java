package dev.postern.kit.mcp;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a request says its body is. A web page can send most other things without asking the server first. */
final class MediaType {
    static final String WANTED =
            "The body is to be JSON in UTF-8 and not compressed: send it with `Content-Type: application/json`.";

    private static final Pattern JSON = Pattern.compile(
            "application/json(\\s*;\\s*charset\\s*=\\s*(utf-?8|\"utf-?8\"))?\\s*;?", Pattern.CASE_INSENSITIVE);

    private MediaType() {}

    static boolean isJson(MultiMap headers) {
        List<String> types = headers.getAll(HttpHeaders.CONTENT_TYPE);
        return types.size() == 1
                && types.getFirst().length() < 100
                && JSON.matcher(types.getFirst().strip()).matches()
                && headers.getAll(HttpHeaders.CONTENT_ENCODING).stream()
                        .allMatch(encoding ->
                                encoding.strip().toLowerCase(Locale.ROOT).equals("identity"));
    }

    /** Whether the answer may be a stream of events. Who says nothing takes anything. */
    static boolean takesEvents(MultiMap headers) {
        List<String> accepted = headers.getAll(HttpHeaders.ACCEPT);
        return accepted.isEmpty()
                || accepted.stream()
                        .map(value -> value.toLowerCase(Locale.ROOT))
                        .anyMatch(value -> value.contains("text/event-stream")
                                || value.contains("text/*")
                                || value.contains("*/*"));
    }
}

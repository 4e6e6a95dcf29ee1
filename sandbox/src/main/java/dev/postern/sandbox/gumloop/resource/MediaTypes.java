package dev.postern.sandbox.gumloop.resource;

import java.util.Locale;
import java.util.Map;

/** A media type by the end of a name. */
final class MediaTypes {
    static final String UNKNOWN = "application/octet-stream";

    private static final Map<String, String> BY_END = Map.of(
            "csv", "text/csv",
            "md", "text/markdown",
            "txt", "text/plain",
            "json", "application/json",
            "html", "text/html",
            "png", "image/png",
            "pdf", "application/pdf",
            "zip", "application/zip");

    private MediaTypes() {}

    static String of(String name) {
        String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return BY_END.getOrDefault(end, UNKNOWN);
    }
}

package dev.postern.gumloop.file;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a file is, by what is said of it or else by its name. */
final class MediaTypes {
    private static final Map<String, String> BY_ENDING = Map.ofEntries(
            Map.entry("txt", "text/plain"),
            Map.entry("log", "text/plain"),
            Map.entry("md", "text/markdown"),
            Map.entry("csv", "text/csv"),
            Map.entry("html", "text/html"),
            Map.entry("json", "application/json"),
            Map.entry("jsonl", "application/x-ndjson"),
            Map.entry("xml", "application/xml"),
            Map.entry("yaml", "application/yaml"),
            Map.entry("yml", "application/yaml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("zip", "application/zip"));

    private static final Set<String> TEXTS = Set.of(
            "application/json",
            "application/x-ndjson",
            "application/xml",
            "application/yaml",
            "application/x-yaml",
            "application/javascript");
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");
    private static final String ANY = "application/octet-stream";

    private MediaTypes() {}

    /** Without parameters and in lower case; empty where neither says anything. */
    static Optional<String> of(String said, String filename) {
        String type = said.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (type.contains("/") && !type.equals(ANY)) {
            return Optional.of(type);
        }
        String ending = filename.substring(filename.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_ENDING.get(ending))
                .or(() -> Optional.of(type).filter(ANY::equals));
    }

    static boolean isText(String type) {
        return type.startsWith("text/") || TEXTS.contains(type) || type.endsWith("+json") || type.endsWith("+xml");
    }

    static boolean isPicture(String type) {
        return PICTURES.contains(type);
    }
}

package dev.postern.kit.result;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows a file by its media type: text as text, a small table as a table, a small image as an image, of anything else
 * only what it is and where.
 */
final class Files {
    private static final int LARGEST_PICTURE = 1024 * 1024;
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");
    private static final Set<String> TEXTS =
            Set.of("application/json", "application/xml", "application/yaml", "application/x-ndjson");
    private static final Pattern CHARSET = Pattern.compile("charset=\"?([A-Za-z0-9_.:-]+)");
    private static final Pattern NAME = Pattern.compile("filename=\"?([^\";]+)");
    private static final String ANY = "application/octet-stream";

    private Files() {}

    /** Takes where it was had, for people who want what cannot be shown. */
    static Answer show(VendorAnswer answer, String link) {
        String contentType = answer.header("content-type").orElse(ANY);
        String mediaType = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        ObjectNode facts = Json.NODES.objectNode();
        first(NAME, answer.header("content-disposition").orElse("")).ifPresent(name -> facts.put("name", name));
        facts.put("media_type", mediaType).put("size", answer.body().length());
        if (mediaType.startsWith("text/") || TEXTS.contains(mediaType) || mediaType.endsWith("+json")) {
            String text = answer.body().toString(charset(contentType));
            Optional<String> table = mediaType.equals("text/csv") ? CsvTable.of(text) : Optional.empty();
            return new Answer.Success(Json.text(table.filter(lines -> lines.length() <= Results.LARGEST)
                    .map(lines -> facts.put("table", lines))
                    .orElseGet(() -> text(facts, text))));
        }
        if (PICTURES.contains(mediaType) && answer.body().length() <= LARGEST_PICTURE) {
            String base64 = Base64.getEncoder().encodeToString(answer.body().getBytes());
            return new Answer.Success(Json.text(facts), Optional.of(new Answer.Picture(mediaType, base64)));
        }
        facts.put("link", link);
        facts.put("note", "The content is not text and cannot be shown here. It is at `link`, for who signs in there.");
        return new Answer.Success(Json.text(facts));
    }

    /** As much of it as a result may hold. */
    static ObjectNode text(ObjectNode facts, String text) {
        if (text.length() <= Results.LARGEST) {
            return facts.put("text", text);
        }
        // Half of a character would be no text any more.
        int end = Character.isHighSurrogate(text.charAt(Results.LARGEST - 1)) ? Results.LARGEST - 1 : Results.LARGEST;
        return facts.put("text", text.substring(0, end))
                .put("is_partial_response", true)
                .put("note", "Only the beginning is shown; there are %d characters.".formatted(text.length()));
    }

    private static Charset charset(String contentType) {
        try {
            return first(CHARSET, contentType).map(Charset::forName).orElse(StandardCharsets.UTF_8);
        } catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}

package dev.postern.gumloop.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.CsvTable;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.VendorAnswer;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file's content beside the facts about it: text as text, an image as an image, bytes never. */
final class ShownFile {
    static final int LARGEST_PICTURE = 1024 * 1024;
    static final int LARGEST_TEXT = 4 * 1024 * 1024;
    /** What fits into a result beside the facts. */
    private static final int MOST_SHOWN = 60_000;

    private static final Pattern CHARSET = Pattern.compile("charset=\"?([A-Za-z0-9_.:-]+)");

    private ShownFile() {}

    /** The facts with the content of a file of this type. */
    static Answer show(ObjectNode facts, String type, VendorAnswer file) {
        if (MediaTypes.isPicture(type)) {
            String base64 = Base64.getEncoder().encodeToString(file.body().getBytes());
            return new Answer.Success(Json.text(facts), Optional.of(new Answer.Picture(type, base64)));
        }
        String text = text(file.body(), file.header("content-type").orElse(""));
        Optional<String> table = type.equals("text/csv") ? CsvTable.of(text) : Optional.empty();
        if (table.filter(lines -> lines.length() <= MOST_SHOWN).isPresent()) {
            return new Answer.Success(Json.text(
                    facts.put("content", table.get()).put("content_format", "Markdown table made of the CSV")));
        }
        return new Answer.Success(Json.text(cut(facts, text)));
    }

    static Answer omit(ObjectNode facts, String reason) {
        facts.putNull("content").put("content_omitted_reason", reason);
        return new Answer.Success(Json.text(facts));
    }

    private static ObjectNode cut(ObjectNode facts, String text) {
        if (text.length() <= MOST_SHOWN) {
            return facts.put("content", text);
        }
        int end = Character.isHighSurrogate(text.charAt(MOST_SHOWN - 1)) ? MOST_SHOWN - 1 : MOST_SHOWN;
        return facts.put("content", text.substring(0, end))
                .put("is_partial_response", true)
                .put("note", "Only the beginning is shown; there are %d characters.".formatted(text.length()));
    }

    private static String text(Buffer body, String contentType) {
        Matcher named = CHARSET.matcher(contentType);
        try {
            Charset charset = named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
            return body.toString(charset).replaceFirst("^\uFEFF", "");
        } catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
            return body.toString(StandardCharsets.UTF_8);
        }
    }
}

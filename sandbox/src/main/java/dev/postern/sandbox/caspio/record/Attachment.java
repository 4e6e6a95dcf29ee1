package dev.postern.sandbox.caspio.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.caspio.answer.Refusal;
import dev.postern.sandbox.caspio.answer.Reply;
import dev.postern.sandbox.caspio.store.Field;
import dev.postern.sandbox.standin.Json;
import dev.postern.sandbox.standin.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A file in a record.
 *
 * @param stored as it stands in the record: its name with the extension, media type, content, and two points in time
 */
public record Attachment(JsonNode stored) {
    private static final int KIBIBYTE = 1 << 10;

    /** The file that was sent, as it is stored; a refusal when the field does not take it. */
    public static ObjectNode of(Field field, Upload upload, String stamp) {
        JsonNode definition = field.definition();
        int size = upload.content().length;
        List<String> permitted = Json.elements(definition.path("AttachmentPermittedFileTypes"))
                .map(JsonNode::asText)
                .toList();
        if (!permitted.isEmpty() && permitted.stream().noneMatch(extension(upload.name())::equalsIgnoreCase)) {
            throw Refusal.value(field.name(), "files of this type are not permitted here.");
        }
        if (size > definition.path("AttachmentMaxFileSize").asLong(Integer.MAX_VALUE) * KIBIBYTE) {
            throw Refusal.tooLarge();
        }
        if (size < definition.path("AttachmentMinFileSize").asLong(0) * KIBIBYTE) {
            throw Refusal.value(field.name(), "the file is smaller than what is permitted here.");
        }
        return Json.object()
                .put("name", upload.name())
                .put("mime", upload.mediaType())
                .put("content", upload.content())
                .put("created", stamp)
                .put("updated", stamp);
    }

    public boolean isThere() {
        return stored.isObject();
    }

    /** Everything about it but its content. */
    public ObjectNode info(JsonNode pk) {
        String name = name();
        ObjectNode info = Json.object().set("PK_ID", pk);
        return info.put("FileName", base(name))
                .put("FileType", extension(name))
                .put("Size", content().length)
                .put("DateCreated", stored.path("created").asText())
                .put("DateUpdated", stored.path("updated").asText());
    }

    /** The same file under another name, which is given without its extension. */
    public ObjectNode renamed(String fileName, String stamp) {
        String extension = extension(name());
        ObjectNode renamed = stored.deepCopy();
        return renamed.put("name", extension.isEmpty() ? fileName : fileName + "." + extension)
                .put("updated", stamp);
    }

    public Reply download() {
        return new Reply.OfFile(name(), stored.path("mime").asText(), content());
    }

    private String name() {
        return stored.path("name").asText();
    }

    private byte[] content() {
        try {
            return stored.path("content").binaryValue();
        } catch (IOException e) {
            throw new UncheckedIOException("the content of " + name() + " is no base64", e);
        }
    }

    private static String base(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1);
    }
}

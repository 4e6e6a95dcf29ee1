package dev.postern.kit.call;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.Refusal;
import io.vertx.core.buffer.Buffer;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A file that a model sends along.
 *
 * @param name without a path
 * @param mediaType as the vendor is to be told
 * @param content its bytes
 */
record FileContent(String name, String mediaType, Buffer content) {
    private static final String ANY = "application/octet-stream";
    private static final Pattern DATA_URL = Pattern.compile("^\\s*data:[^,]{0,200};base64,");

    static FileContent of(String argument, JsonNode value) {
        String name = value.path("name").asText();
        boolean text = value.hasNonNull("text");
        if (text == value.hasNonNull("base64")) {
            throw refuse("`%s` needs its content either as `text` or as `base64`".formatted(argument));
        }
        if (!name.matches("[^\\p{Cntrl}\"/\\\\]{1,200}")) {
            throw refuse(
                    "`%s.name` is to be a file name without a path, quotes or control characters".formatted(argument));
        }
        String mediaType = value.path("media_type").asText(text ? "text/plain" : ANY);
        if (!mediaType.matches("[A-Za-z0-9!#$&^_.+-]{1,100}/[A-Za-z0-9!#$&^_.+-]{1,100}")) {
            throw refuse("`%s.media_type` is to be a media type, as `application/pdf`".formatted(argument));
        }
        Buffer content = text ? Buffer.buffer(value.path("text").asText()) : decoded(argument, value);
        return new FileContent(name, mediaType, content);
    }

    private static Buffer decoded(String argument, JsonNode value) {
        // Models break long lines, and send data URLs; beyond that a wrong sign must not become other bytes.
        String text = DATA_URL.matcher(value.path("base64").asText())
                .replaceFirst("")
                .replaceAll("\\s+", "")
                .replace('-', '+')
                .replace('_', '/');
        try {
            return Buffer.buffer(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw refuse("`%s.base64` is not valid base64; give the whole content, or plain text as `text`"
                    .formatted(argument));
        }
    }

    private static RuntimeException refuse(String problem) {
        return Refusal.of(Fault.ARGUMENTS_REFUSED, problem + ". Nothing was sent.")
                .asException();
    }
}

package dev.postern.occtoo.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.kit.result.Json;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;

/** The body that is sent. It is written entry by entry, as each one's size is asked for too. */
final class Payload {
    private static final byte[] BEGIN = "{\"entries\":[".getBytes(StandardCharsets.UTF_8);
    private static final byte[] END = "]}".getBytes(StandardCharsets.UTF_8);

    private final Buffer written = Buffer.buffer(BEGIN);
    private int entries;

    /** Adds an entry, and gives its size in bytes. */
    int add(JsonNode entry) {
        byte[] bytes = Json.bytes(entry);
        if (entries++ > 0) {
            written.appendByte((byte) ',');
        }
        written.appendBytes(bytes);
        return bytes.length;
    }

    /** How many bytes it has so far, to its end. */
    int size() {
        return written.length() + END.length;
    }

    String json() {
        return written.toString() + new String(END, StandardCharsets.UTF_8);
    }
}

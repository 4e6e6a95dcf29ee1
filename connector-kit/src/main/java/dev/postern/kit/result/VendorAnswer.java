package dev.postern.kit.result;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.Optional;

/**
 * What came back from the vendor, read to its end.
 *
 * @param status the HTTP status
 * @param headers as they came
 * @param body decoded, and below the size cap
 */
public record VendorAnswer(int status, MultiMap headers, Buffer body) {
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    public boolean isEmpty() {
        return body.length() == 0;
    }

    /** The body as JSON, or nothing when it is none. */
    public Optional<JsonNode> json() {
        try {
            JsonNode node = Json.MAPPER.readTree(body.getBytes());
            return node == null || node.isMissingNode() ? Optional.empty() : Optional.of(node);
        } catch (JacksonException | ArithmeticException | NumberFormatException e) {
            // The latter two for a number whose exponent no machine can hold.
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can always be read", e);
        }
    }
}

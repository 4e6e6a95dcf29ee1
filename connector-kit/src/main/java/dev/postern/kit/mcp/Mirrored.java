package dev.postern.kit.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.MultiMap;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The headers in which 2026-07-28 says again what is in the body. Where they differ, whoever looked at the headers only
 * would have let something else through than what is done.
 */
final class Mirrored {
    static final int MISMATCH = -32020;

    private static final String METHOD = "Mcp-Method";
    private static final String NAME = "Mcp-Name";
    private static final String ENCODED = "=?base64?";
    private static final String ENCODED_END = "?=";

    private Mirrored() {}

    /** What is wrong with the version's header, if anything. */
    static Optional<String> version(MultiMap headers, String inBody) {
        return compare(Legacy.VERSION_HEADER, one(headers, Legacy.VERSION_HEADER), inBody);
    }

    /** What is wrong with the headers of method and name, if anything. */
    static Optional<String> method(MultiMap headers, JsonRpc.Message.Request request) {
        Optional<String> method = compare(METHOD, one(headers, METHOD), request.method());
        JsonNode name = request.params().path("name");
        return method.isPresent() || !request.method().equals("tools/call") || !name.isTextual()
                ? method
                : compare(NAME, one(headers, NAME).flatMap(Mirrored::decoded), name.textValue());
    }

    private static Optional<String> compare(String header, Optional<String> value, String inBody) {
        return value.isPresent() && value.get().equals(inBody)
                ? Optional.empty()
                : Optional.of("The header `%s` is missing, or does not say what the body says: `%s`."
                        .formatted(header, Words.shortened(inBody)));
    }

    private static Optional<String> one(MultiMap headers, String name) {
        List<String> values = headers.getAll(name);
        return values.size() == 1 ? Optional.of(values.getFirst().strip()) : Optional.empty();
    }

    /** A name that is no plain ASCII comes in Base64, between two marks. */
    private static Optional<String> decoded(String value) {
        if (!value.startsWith(ENCODED) || !value.endsWith(ENCODED_END)) {
            return Optional.of(value);
        }
        try {
            String inner = value.substring(ENCODED.length(), value.length() - ENCODED_END.length());
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(inner));
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (IllegalArgumentException | IndexOutOfBoundsException | CharacterCodingException e) {
            return Optional.empty();
        }
    }
}

package dev.postern.kit.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Text that can be written again as it was read. Parsers differ in what they let pass of the rest, and a vendor would
 * get what nobody checked.
 */
final class WellFormed {
    private static final char REPLACEMENT = '\uFFFD';

    private WellFormed() {}

    /** Strict UTF-8: nothing overlong, no surrogates, no other encoding by guess. */
    static String decode(byte[] bytes) throws CharacterCodingException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        }
        return text;
    }

    /** Whether no text in it is broken. Only an escape can have brought half of a surrogate pair in. */
    static boolean isWellFormed(String text, JsonNode root) {
        return !text.contains("\\u") || isWellFormed(root);
    }

    private static boolean isWellFormed(JsonNode node) {
        if (node.isTextual()) {
            return isWellFormed(node.textValue());
        }
        if (node.isObject() && !node.properties().stream().allMatch(property -> isWellFormed(property.getKey()))) {
            return false;
        }
        for (JsonNode child : node) {
            if (!isWellFormed(child)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWellFormed(String text) {
        return text.codePoints()
                .noneMatch(point -> point <= Character.MAX_VALUE && Character.isSurrogate((char) point));
    }
}

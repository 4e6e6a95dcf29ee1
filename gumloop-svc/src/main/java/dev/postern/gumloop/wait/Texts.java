package dev.postern.gumloop.wait;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Json;
import java.util.Optional;

/** The end of what may be long. */
final class Texts {
    private static final int LONGEST_MESSAGE = 16_000;
    private static final int LONGEST_LINE = 500;

    private Texts() {}

    /** The last messages, without what they were made of. */
    static Optional<ArrayNode> lastMessages(JsonNode messages, int most) {
        ArrayNode last = Json.NODES.arrayNode();
        for (int i = Math.max(0, messages.size() - most); i < messages.size(); i++) {
            if (messages.get(i).deepCopy() instanceof ObjectNode message) {
                message.remove("parts");
                if (message.path("content").isTextual()) {
                    message.put("content", cut(message.path("content").asText(), LONGEST_MESSAGE));
                }
                last.add(message);
            }
        }
        return last.isEmpty() ? Optional.empty() : Optional.of(last);
    }

    static Optional<ArrayNode> lastLines(JsonNode log, int most) {
        ArrayNode last = Json.NODES.arrayNode();
        for (int i = Math.max(0, log.size() - most); i < log.size(); i++) {
            last.add(cut(log.get(i).isTextual() ? log.get(i).asText() : Json.text(log.get(i)), LONGEST_LINE));
        }
        return last.isEmpty() ? Optional.empty() : Optional.of(last);
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + "… (%d more characters)".formatted(text.length() - end);
    }
}

package dev.postern.token.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.contract.redact.Redaction;
import dev.postern.contract.word.Nearest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A JSON object of a request body. It tells an absent key from a null one, which a partial change needs, and says where
 * in the body a problem is.
 */
public final class Fields {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final int SHORT = 500;
    private static final int LONG = 1 << 16;
    private static final int WORD = 64;
    private static final int MOST_WORDS = 32;

    private final String path;
    private final ObjectNode object;

    private Fields(String path, ObjectNode object) {
        this.path = path;
        this.object = object;
    }

    /** Reads an object; no text at all is an empty one. */
    public static Fields parse(String json) {
        if (json.isBlank()) {
            return new Fields("", MAPPER.createObjectNode());
        }
        try {
            if (MAPPER.readTree(json) instanceof ObjectNode object) {
                return new Fields("", object);
            }
        } catch (JsonProcessingException e) {
            throw ProblemType.MALFORMED_JSON.with("The body is no JSON: %s, at line %d, column %d."
                    .formatted(
                            fault(e),
                            e.getLocation().getLineNr(),
                            e.getLocation().getColumnNr()));
        }
        throw ProblemType.MALFORMED_JSON.with("The body has to be one JSON object.");
    }

    /** Refuses keys that are not among these. */
    public Fields only(Set<String> known) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (!known.contains(field.getKey())) {
                String hint = Nearest.to(field.getKey(), known)
                        .map(near -> "did you mean %s?".formatted(place(near)))
                        .orElse("known are: "
                                + String.join(", ", known.stream().sorted().toList()) + ".");
                throw ProblemType.UNKNOWN_KEY.with("%s is not known; %s".formatted(place(field.getKey()), hint));
            }
        }
        return this;
    }

    public boolean has(String name) {
        return object.has(name);
    }

    /** The text under this key; absent and null are the same. */
    public Optional<String> text(String name) {
        return text(name, SHORT);
    }

    private Optional<String> text(String name, int most) {
        return value(name).map(node -> {
            if (!node.isTextual() || node.textValue().isBlank()) {
                throw invalid(name, "has to be a string that is not blank");
            }
            if (node.textValue().length() > most) {
                throw invalid(name, "has to be at most %d characters long".formatted(most));
            }
            if (!Storable.is(node.textValue())) {
                throw invalid(name, "holds a character that cannot be stored");
            }
            // Credentials are the long ones, and are sealed.
            if (most == SHORT && Redaction.finds(node.textValue())) {
                throw invalid(name, "holds a token, which must not be stored");
            }
            return node.textValue();
        });
    }

    public String requiredText(String name) {
        return text(name).orElseThrow(() -> missing(name));
    }

    public Optional<Boolean> flag(String name) {
        return value(name).map(node -> {
            if (!node.isBoolean()) {
                throw invalid(name, "has to be true or false");
            }
            return node.booleanValue();
        });
    }

    public Optional<Integer> wholeNumber(String name, int least, int most) {
        return value(name).map(node -> {
            if (!node.isInt() || node.intValue() < least || node.intValue() > most) {
                throw invalid(name, "has to be a whole number from %d to %d".formatted(least, most));
            }
            return node.intValue();
        });
    }

    public Optional<List<String>> texts(String name) {
        return value(name).map(node -> {
            if (!node.isArray() || !node.valueStream().allMatch(Fields::isWord)) {
                throw invalid(name, "has to be an array of strings of 1 to %d characters".formatted(WORD));
            }
            if (node.valueStream().anyMatch(word -> Redaction.finds(word.textValue()))) {
                throw invalid(name, "holds a token, which must not be stored");
            }
            if (node.size() > MOST_WORDS) {
                throw invalid(name, "may hold at most %d strings".formatted(MOST_WORDS));
            }
            return node.valueStream().map(JsonNode::textValue).toList();
        });
    }

    public Optional<Fields> object(String name) {
        return value(name).map(node -> {
            if (!(node instanceof ObjectNode child)) {
                throw invalid(name, "has to be an object");
            }
            return new Fields(place(name), child);
        });
    }

    /** All keys with their texts, in order. */
    public Map<String, String> allTexts() {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties()
                .forEach(field -> texts.put(
                        field.getKey(), text(field.getKey(), LONG).orElseThrow(() -> missing(field.getKey()))));
        return texts;
    }

    public Problem missing(String name) {
        return ProblemType.MISSING_VALUE.with(place(name) + " is required.");
    }

    public Problem invalid(String name, String what) {
        return ProblemType.INVALID_VALUE.with(place(name) + " " + what + ".");
    }

    public Problem notOneOf(String name, Collection<String> allowed) {
        return invalid(name, "has to be one of: " + String.join(", ", allowed));
    }

    /** Most of the parser's own messages quote the body, in which there may be a credential. */
    private static String fault(JsonProcessingException e) {
        return e.getOriginalMessage().startsWith("Duplicate field") ? e.getOriginalMessage() : "it cannot be read";
    }

    private static boolean isWord(JsonNode node) {
        return node.isTextual()
                && !node.textValue().isBlank()
                && node.textValue().length() <= WORD
                && Storable.is(node.textValue());
    }

    private Optional<JsonNode> value(String name) {
        return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
    }

    private String place(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}

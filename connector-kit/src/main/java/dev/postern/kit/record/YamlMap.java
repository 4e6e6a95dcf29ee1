package dev.postern.kit.record;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.contract.word.Nearest;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping of a YAML file that knows where it stands and which of its keys have been asked for. {@link #done()} refuses
 * the keys that nobody asked for, so that a misspelt key cannot be silently without effect.
 */
final class YamlMap {
    private final String file;
    private final Node node;
    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    YamlMap(String file, Node node) {
        this.file = file;
        this.node = node;
        if (!(node instanceof MappingNode mapping)) {
            throw fault(node, "a mapping was expected here, as `key: value`");
        }
        mapping.getValue().forEach(tuple -> {
            String key = ((ScalarNode) tuple.getKeyNode()).getValue();
            if (entries.put(key, tuple.getValueNode()) != null) {
                throw fault(tuple.getKeyNode(), "`%s` stands here twice".formatted(key));
            }
        });
    }

    Set<String> keys() {
        return entries.keySet();
    }

    boolean has(String key) {
        asked.add(key);
        return entries.containsKey(key);
    }

    String text(String key) {
        return optionalText(key).orElseThrow(() -> fault("`%s` is missing".formatted(key)));
    }

    Optional<String> optionalText(String key) {
        return value(key).map(value -> scalar(key, value));
    }

    int number(String key) {
        String text = text(key);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw faultAt(key, "`%s` is to be a whole number, not `%s`".formatted(key, text));
        }
    }

    /** True or false; false when it is not there. */
    boolean flag(String key) {
        return optionalText(key)
                .map(text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw faultAt(key, "`%s` is to be true or false".formatted(key));
                })
                .orElse(false);
    }

    /** One of an enum's constants, written in lower case. */
    <E extends Enum<E>> Optional<E> word(String key, Class<E> words) {
        return optionalText(key).map(text -> {
            for (E constant : words.getEnumConstants()) {
                if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return constant;
                }
            }
            List<String> known = java.util.Arrays.stream(words.getEnumConstants())
                    .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                    .toList();
            throw faultAt(key, "`%s: %s` is unknown; it can be %s".formatted(key, text, String.join(", ", known)));
        });
    }

    List<String> texts(String key) {
        return value(key)
                .map(value -> sequence(key, value).stream()
                        .map(item -> scalar(key, item))
                        .toList())
                .orElse(List.of());
    }

    <T> List<T> maps(String key, Function<YamlMap, T> reader) {
        return value(key)
                .map(value -> sequence(key, value).stream()
                        .map(item -> read(new YamlMap(file, item), reader))
                        .toList())
                .orElse(List.of());
    }

    <T> Optional<T> map(String key, Function<YamlMap, T> reader) {
        return value(key).map(value -> read(new YamlMap(file, value), reader));
    }

    <T> T requiredMap(String key, Function<YamlMap, T> reader) {
        return map(key, reader).orElseThrow(() -> fault("`%s` is missing".formatted(key)));
    }

    /** Every entry of this mapping, whose keys are names that the file chooses itself. */
    <T> Map<String, T> each(Function<YamlMap, T> reader) {
        Map<String, T> all = new LinkedHashMap<>();
        entries.keySet().forEach(key -> map(key, reader).ifPresent(value -> all.put(key, value)));
        return all;
    }

    Map<String, String> eachText() {
        Map<String, String> all = new LinkedHashMap<>();
        entries.keySet().forEach(key -> all.put(key, text(key)));
        return all;
    }

    /** The value as JSON, as it stands. */
    Optional<JsonNode> json(String key) {
        return value(key).map(YamlJson::of);
    }

    void done() {
        entries.keySet().stream()
                .filter(key -> !asked.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    List<String> near = Nearest.to(key, asked, 1);
                    throw faultAt(
                            key,
                            "`%s` is not a key that is known here%s"
                                    .formatted(key, near.isEmpty() ? "" : "; did you mean `" + near.getFirst() + "`?"));
                });
    }

    RecordFault fault(String reason) {
        return fault(node, reason);
    }

    RecordFault faultAt(String key, String reason) {
        return fault(entries.getOrDefault(key, node), reason);
    }

    private <T> T read(YamlMap map, Function<YamlMap, T> reader) {
        T read = reader.apply(map);
        map.done();
        return read;
    }

    private Optional<Node> value(String key) {
        asked.add(key);
        return Optional.ofNullable(entries.get(key));
    }

    private List<Node> sequence(String key, Node value) {
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw fault(value, "`%s` is to be a list".formatted(key));
    }

    private String scalar(String key, Node value) {
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw fault(value, "`%s` is to be a single value".formatted(key));
    }

    private RecordFault fault(Node at, String reason) {
        return new RecordFault(file, at.getStartMark().getLine() + 1, reason);
    }
}

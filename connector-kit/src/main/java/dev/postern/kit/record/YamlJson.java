package dev.postern.kit.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A YAML node as JSON. Dates stay text, as JSON has none. */
final class YamlJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private YamlJson() {}

    static JsonNode of(Node node) {
        return switch (node) {
            case MappingNode mapping -> {
                ObjectNode object = JSON.objectNode();
                mapping.getValue()
                        .forEach(tuple ->
                                object.set(((ScalarNode) tuple.getKeyNode()).getValue(), of(tuple.getValueNode())));
                yield object;
            }
            case SequenceNode sequence -> {
                ArrayNode array = JSON.arrayNode();
                sequence.getValue().forEach(item -> array.add(of(item)));
                yield array;
            }
            case ScalarNode scalar -> ofScalar(scalar);
            default -> JSON.nullNode();
        };
    }

    private static JsonNode ofScalar(ScalarNode scalar) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(text.equalsIgnoreCase("true"));
        }
        if (tag.equals(Tag.INT) && text.matches("-?[0-9]{1,18}")) {
            long number = Long.parseLong(text);
            return Math.abs(number) <= Integer.MAX_VALUE ? JSON.numberNode((int) number) : JSON.numberNode(number);
        }
        if (tag.equals(Tag.INT) && text.matches("-?[0-9]+")) {
            return BigIntegerNode.valueOf(new BigInteger(text));
        }
        if (tag.equals(Tag.FLOAT) && text.matches("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            return DecimalNode.valueOf(new BigDecimal(text));
        }
        return JSON.textNode(text);
    }
}

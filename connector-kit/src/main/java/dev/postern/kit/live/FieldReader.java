package dev.postern.kit.live;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.kit.record.LiveSource;
import java.util.ArrayList;
import java.util.List;

/** Reads fields out of a vendor's answer. */
public final class FieldReader {
    private static final int MOST_FIELDS = 200;

    private final LiveSource source;

    public FieldReader(LiveSource source) {
        this.source = source;
    }

    /** An item that holds its own fields. */
    public FieldSet read(JsonNode item) {
        return read(item, source.fields().map(item::at).orElse(item.path("")));
    }

    /** An item whose fields are given beside it. */
    public FieldSet read(JsonNode item, JsonNode all) {
        List<Field> fields = new ArrayList<>();
        for (JsonNode field : all) {
            String key = field.at(source.key()).asText();
            if (!key.isBlank() && key.length() <= Field.LONGEST_LABEL && fields.size() < MOST_FIELDS) {
                fields.add(field(field, key));
            }
        }
        return new FieldSet(
                item.at(source.id()).asText(), item.at(source.title()).asText(), fields);
    }

    private Field field(JsonNode field, String key) {
        List<String> options = new ArrayList<>();
        source.options()
                .map(field::at)
                .ifPresent(all -> all.forEach(option -> options.add(
                        option.isTextual()
                                ? option.textValue()
                                : option.path("name").asText())));
        options.removeIf(String::isBlank);
        return new Field(
                key,
                source.label().map(field::at).map(JsonNode::asText).orElse(key),
                source.type().map(field::at).map(JsonNode::asText).orElse(""),
                source.required().map(field::at).map(JsonNode::asBoolean).orElse(false),
                options,
                source.description().map(field::at).map(JsonNode::asText).orElse(""));
    }
}

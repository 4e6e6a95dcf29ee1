package dev.postern.kit.live;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.kit.record.LiveSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads fields out of a vendor's answer. */
public final class FieldReader {
    /** A field whose key clients would refuse cannot be suggested; it can still be sent. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

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
            if (KEY.matcher(key).matches() && fields.size() < MOST_FIELDS) {
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
                field.at(source.label()).asText(),
                source.type().map(field::at).map(JsonNode::asText).orElse(""),
                source.required().map(field::at).map(JsonNode::asBoolean).orElse(false),
                options);
    }
}

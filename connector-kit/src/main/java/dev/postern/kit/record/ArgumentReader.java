package dev.postern.kit.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a call can be given: one flat set of arguments, whatever their places in the request. */
final class ArgumentReader {
    /** What clients accept as a key. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    /** A body that is no object cannot be spread over flat arguments; it is one argument by this name. */
    static final String WHOLE_BODY = "body";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

    private final Map<String, Argument> arguments = new LinkedHashMap<>();
    private BodyFormat bodyFormat = BodyFormat.NONE;
    private Optional<Columns> columns = Optional.empty();

    /** Reads them; every placeholder of {@code path} must be a parameter, and the other way round. */
    List<Argument> read(YamlMap record, String path) {
        record.maps("parameters", this::parameter).forEach(this::add);
        record.map("body", this::body);
        checkPlaceholders(record, path);
        return List.copyOf(arguments.values());
    }

    private static BodyFormat format(YamlMap map) {
        String word = map.optionalText("format").orElse("json");
        return switch (word) {
            case "json" -> BodyFormat.JSON;
            case "form" -> BodyFormat.FORM;
            case "multipart" -> BodyFormat.MULTIPART;
            default ->
                throw map.faultAt(
                        "format", "`format: %s` is unknown; it can be json, form or multipart".formatted(word));
        };
    }

    /** Whether the body that was read takes columns by any name. */
    Optional<Columns> columns() {
        return columns;
    }

    /** How the body that was read is written. */
    BodyFormat bodyFormat() {
        return bodyFormat;
    }

    private Argument parameter(YamlMap map) {
        String name = name(map, map.text("name"));
        Place place = map.word("in", Place.class)
                .orElseThrow(() -> map.fault("`in` is missing: path, query, header or call"));
        if (place == Place.BODY) {
            throw map.faultAt("in", "what is in the body stands under `body`, not under `parameters`");
        }
        boolean required = place == Place.PATH
                || map.optionalText("required").map(Boolean::parseBoolean).orElse(false);
        ObjectNode schema = map.requiredMap("schema", SchemaReader::read);
        map.optionalText("description").ifPresent(text -> schema.put("description", text));
        return new Argument(
                name,
                map.optionalText("wireName").orElse(name),
                Set.of(place),
                required,
                false,
                map.flag("made"),
                live(map),
                FromAccount.read(map),
                map.texts("aliases"),
                described(map, schema));
    }

    private List<Argument> body(YamlMap map) {
        if (map.optionalText("type").equals(Optional.of("array"))) {
            bodyFormat = BodyFormat.WHOLE;
            Argument whole = bodyArgument(WHOLE_BODY, true, map);
            add(whole);
            return List.of(whole);
        }
        bodyFormat = format(map);
        columns = map.map("columns", Columns::read);
        Set<String> required = Set.copyOf(map.texts("required"));
        Map<String, Argument> properties = map.map("properties", each -> {
                    Map<String, Argument> all = new LinkedHashMap<>();
                    each.keys()
                            .forEach(key -> each.map(
                                            key, property -> bodyArgument(key, required.contains(key), property))
                                    .ifPresent(argument -> all.put(key, argument)));
                    return all;
                })
                .orElse(Map.of());
        if (properties.isEmpty() && columns.isEmpty()) {
            throw map.fault("`properties` is missing: a body holds something");
        }
        required.stream()
                .filter(name -> !properties.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw map.faultAt(
                            "required", "`%s` is required, but it is not among the properties".formatted(name));
                });
        properties.values().forEach(this::add);
        return List.copyOf(properties.values());
    }

    private static Argument bodyArgument(String key, boolean required, YamlMap map) {
        String name = name(map, key);
        String wireName = map.optionalText("wireName").orElse(name);
        ObjectNode schema = described(map, SchemaReader.read(map));
        return new Argument(
                name,
                wireName,
                Set.of(Place.BODY),
                required,
                map.flag("file"),
                map.flag("made"),
                live(map),
                FromAccount.read(map),
                map.texts("aliases"),
                schema);
    }

    static Optional<LiveUse> live(YamlMap map) {
        Optional<LiveUse> fields = map.optionalText("live").map(source -> new LiveUse.Fields(source, map.text("by")));
        return fields.or(() -> map.optionalText("choices").map(LiveUse.Choices::new));
    }

    private void add(Argument argument) {
        arguments.merge(argument.name(), argument, Argument::alsoIn);
    }

    private void checkPlaceholders(YamlMap record, String path) {
        Matcher placeholder = PLACEHOLDER.matcher(path);
        while (placeholder.find()) {
            Argument argument = arguments.get(placeholder.group(1));
            if (argument == null || !argument.places().contains(Place.PATH)) {
                throw record.faultAt(
                        "request",
                        "the path has `%s`, but no parameter is `in: path` by that name"
                                .formatted(placeholder.group()));
            }
        }
        arguments.values().stream()
                .filter(argument -> argument.places().contains(Place.PATH))
                .filter(argument -> !path.contains("{" + argument.name() + "}"))
                .findFirst()
                .ifPresent(argument -> {
                    throw record.faultAt(
                            "request", "`%s` is `in: path`, but the path lacks it".formatted(argument.name()));
                });
    }

    private static ObjectNode described(YamlMap map, ObjectNode schema) {
        if (schema.path("description").asText().isBlank()) {
            throw map.fault("`description` is missing: a model has nothing else to go by");
        }
        return schema;
    }

    private static String name(YamlMap map, String name) {
        if (!KEY.matcher(name).matches()) {
            throw map.fault(
                    "`%s` is no key that clients accept (letters, digits, `_.-`, at most 64); give another name, and this one as `wireName`"
                            .formatted(name));
        }
        return name;
    }
}

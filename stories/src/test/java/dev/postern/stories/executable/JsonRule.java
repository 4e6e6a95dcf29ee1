package dev.postern.stories.executable;

import java.lang.constant.ClassDesc;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is read or written as JSON, YAML or CSV by hand: Jackson looks at its members by name. */
final class JsonRule implements Rule {
    private static final Set<ClassDesc> MAPPERS = Stream.of(
                    "ObjectMapper", "json.JsonMapper", "ObjectWriter", "cfg.MapperBuilder")
            .map("com.fasterxml.jackson.databind."::concat)
            .map(ClassDesc::of)
            .collect(Collectors.toSet());
    private static final Set<ClassDesc> FORMATS = Stream.of("csv.CsvMapper", "yaml.YAMLMapper")
            .map("com.fasterxml.jackson.dataformat."::concat)
            .map(ClassDesc::of)
            .collect(Collectors.toSet());
    private static final Set<String> METHODS = Set.of(
            "readValue",
            "readValues",
            "readerFor",
            "readerForListOf",
            "readerForMapOf",
            "readerForArrayOf",
            "readerForUpdating",
            "treeToValue",
            "valueToTree",
            "updateValue",
            "convertValue",
            "writeValue",
            "writeValueAsString",
            "writeValueAsBytes",
            "writerFor",
            "constructType");
    private static final ClassDesc OBJECT = ClassDesc.of("io.vertx.core.json.JsonObject");
    private static final ClassDesc JSON = ClassDesc.of("io.vertx.core.json.Json");

    @Override
    public Stream<String> missing(Service service, Registered registered) {
        return service.calls()
                .filter(call -> call.isOf(MAPPERS, METHODS)
                        || call.isOf(FORMATS, METHODS)
                        || call.isOf(OBJECT, Set.of("mapTo", "mapFrom"))
                        || call.isOf(JSON, Set.of("encode", "encodeToBuffer", "encodePrettily", "decodeValue")))
                .filter(call -> !Plain.isReadable(call.last(), registered))
                .map(call -> call + " " + Plain.advice(call.last()));
    }
}

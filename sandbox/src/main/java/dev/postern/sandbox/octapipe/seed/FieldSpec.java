package dev.postern.sandbox.octapipe.seed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.postern.sandbox.octapipe.store.Model;
import dev.postern.sandbox.octapipe.store.Workspace;
import dev.postern.sandbox.standin.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A custom field: its label, its type, whether a row must have it, and what may be chosen. */
record FieldSpec(String name, String type, boolean required, List<String> options) {

    static FieldSpec of(String name, String type, String... options) {
        return new FieldSpec(name, type, false, Arrays.asList(options));
    }

    static FieldSpec needed(String name, String type, String... options) {
        return new FieldSpec(name, type, true, Arrays.asList(options));
    }

    /** The key under which a row has the value. */
    String key() {
        return "cf_" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }

    static ArrayNode definitions(Workspace workspace, String owner, List<FieldSpec> specs) {
        ArrayNode definitions = Json.array();
        for (FieldSpec each : specs) {
            definitions
                    .addObject()
                    .put("uuid", workspace.idOf(Model.DATABASE, owner + "/" + each.key()))
                    .put("key", each.key())
                    .put("name", each.name())
                    .put("type", each.type())
                    .put("required", each.required())
                    .set("options", Json.texts(each.options()));
        }
        return definitions;
    }
}

package dev.postern.kit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.kit.record.RecordFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The vendor's documented operations, as somebody read them in the vendor's own documentation. */
record Facts(List<Operation> operations) {
    record Operation(JsonNode json) {
        String key() {
            return Facts.key(json.path("method").asText(), json.path("path").asText());
        }

        /** The same operation may be documented in one form and derived in another. */
        String keyInForm() {
            return key() + " " + status();
        }

        /** The tools that send it among other requests. */
        Set<String> madeBy() {
            Set<String> tools = new LinkedHashSet<>();
            json.path("madeBy").forEach(tool -> tools.add(tool.asText()));
            return tools;
        }

        String status() {
            return json.path("status").asText();
        }

        /** An operation may go without a tool when the fact says why. */
        boolean hasNoTool() {
            return json.has("noTool");
        }

        Set<String> query() {
            return names(json.path("query"));
        }

        /** Without the parameters of which the fact says why they are never sent. */
        Set<String> sentQuery() {
            Set<String> names = new TreeSet<>(query());
            names.removeAll(names(json.path("notSent")));
            return names;
        }

        Set<String> body() {
            return names(json.path("body"));
        }

        Set<String> required() {
            Set<String> names = new LinkedHashSet<>();
            json.path("required").forEach(name -> names.add(name.asText()));
            return names;
        }

        private static Set<String> names(JsonNode node) {
            Set<String> names = new LinkedHashSet<>();
            node.fieldNames().forEachRemaining(names::add);
            return names;
        }
    }

    static Facts read(List<RecordFile> files) {
        List<Operation> operations = new ArrayList<>();
        files.forEach(file -> file.json().forEach(operation -> operations.add(new Operation(operation))));
        return new Facts(operations);
    }

    /** Placeholders are compared by their place, as everybody names them differently. */
    static String key(String method, String path) {
        return method + " " + path.replaceAll("\\{[^}]*}", "{}");
    }
}

package dev.postern.sandbox.gumloop.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.sandbox.gumloop.store.Kind;
import dev.postern.sandbox.gumloop.store.Organization;
import dev.postern.sandbox.standin.Json;
import java.util.Optional;

/** What a run of a flow will come to, which is known when it starts: the flow's script, and what was given to it. */
record RunScript(Organization organization, ObjectNode flow, JsonNode given) {
    private static final String DATA_TYPE = "data_type";

    JsonNode script() {
        return flow.path("_script");
    }

    /** Lays the outcome, the outputs and the log down in the run. */
    void write(ObjectNode run) {
        Template template = new Template(values());
        ArrayNode log = Json.array();
        script().path("log").forEach(line -> log.add(template.fill(line.asText())));
        Optional<String> failure = missingFile().or(this::refusedInput);
        failure.ifPresent(log::add);
        run.put(
                "_outcome",
                failure.isPresent() ? "FAILED" : script().path("outcome").asText("DONE"));
        run.set("_outputs", template.fill(script().path("outputs")));
        run.set("_log", log);
        run.put("_cost", script().path("credits").asInt(2));
    }

    /** The inputs that the flow defines and the caller gave, and the whole body for a webhook's node. */
    private ObjectNode values() {
        ObjectNode values = Json.object();
        for (JsonNode input : flow.path("inputs")) {
            String name = input.path("name").asText();
            if (given.has(name)) {
                values.set(name, given.path(name));
            }
        }
        if (flow.path("_webhook").asBoolean()) {
            values.set("webhook_body", given);
        }
        return values;
    }

    private Optional<String> missingFile() {
        return Json.elements(flow.path("inputs"))
                .filter(input -> input.path(DATA_TYPE).asText().equals("file"))
                .map(input -> given.path(input.path("name").asText()))
                .filter(file -> !file.isMissingNode())
                .map(JsonNode::asText)
                .filter(name -> organization
                        .shelf(Kind.FILE)
                        .all()
                        .noneMatch(file -> file.path("file_name").equals(new TextNode(name))))
                .map(name -> "ERROR: no uploaded file is called '" + name + "'.")
                .findFirst();
    }

    private Optional<String> refusedInput() {
        JsonNode rule = script().path("fails");
        String value = given.path(rule.path("input").asText()).asText();
        return rule.isObject() && value.contains(rule.path("contains").asText())
                ? Optional.of(new Template(values()).fill(rule.path("log").asText()))
                : Optional.empty();
    }
}

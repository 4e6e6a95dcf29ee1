package dev.postern.sandbox.gumloop.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.postern.sandbox.gumloop.store.Kind;
import dev.postern.sandbox.gumloop.store.Organization;
import dev.postern.sandbox.gumloop.store.Stamp;
import dev.postern.sandbox.gumloop.work.Artifacts;
import dev.postern.sandbox.standin.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads a file of the seed into an organisation: under the plural of each kind, the things of that kind. */
record SeedFile(Organization organization, Instant now) {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Pattern AGO = Pattern.compile("-P[0-9DTHMS]+");
    private static final Map<Kind, String> IDS = Map.of(
            Kind.WORKBOOK, "workbook_id",
            Kind.FLOW, "saved_item_id",
            Kind.RUN, "run_id",
            Kind.SERVER, "server_id",
            Kind.DOCUMENT, "document_id",
            Kind.EVALUATION, "evaluation_id");

    void read(String resource) {
        try (InputStream file = SeedFile.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("the seed has no " + resource);
            }
            for (Map.Entry<String, JsonNode> each : dated(YAML.readTree(file)).properties()) {
                String plural = each.getKey().toUpperCase(Locale.ROOT);
                Kind kind = Kind.valueOf(plural.substring(0, plural.length() - 1));
                each.getValue().forEach(thing -> put(kind, (ObjectNode) thing));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the seed in " + resource, e);
        }
    }

    private void put(Kind kind, ObjectNode thing) {
        if (kind == Kind.ARTIFACT) {
            JsonNode versions = thing.remove("versions");
            versions.forEach(version -> Artifacts.add(
                    thing,
                    version.path("session_id").asText(),
                    version,
                    version.path("version_id").asText(),
                    version.path("created_at").asText()));
        }
        organization.shelf(kind).put(id(kind, thing), thing);
    }

    private static String id(Kind kind, JsonNode thing) {
        if (kind == Kind.FILE) {
            String owner =
                    thing.path(thing.has("_project") ? "_project" : "_user").asText();
            return owner + "/" + thing.path("file_name").asText();
        }
        return thing.path(IDS.getOrDefault(kind, "id")).asText();
    }

    /** The same with points in time for lengths of time before now. */
    private JsonNode dated(JsonNode node) {
        if (node.isTextual() && AGO.matcher(node.asText()).matches()) {
            return new TextNode(Stamp.of(now.plus(Duration.parse(node.asText()))));
        }
        if (node.isArray()) {
            return Json.array().addAll(Json.elements(node).map(this::dated).toList());
        }
        if (node.isObject()) {
            ObjectNode object = Json.object();
            node.properties().forEach(each -> object.set(each.getKey(), dated(each.getValue())));
            return object;
        }
        return node;
    }
}

package dev.postern.sandbox.occtoo.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.occtoo.store.Shelf;
import dev.postern.sandbox.occtoo.store.Stamp;
import dev.postern.sandbox.occtoo.store.Tenant;
import dev.postern.sandbox.standin.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A file of the seed, and how its parts get into a tenant. */
record SeedFile(Tenant tenant, Instant now, JsonNode content) {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Pattern FROM_NOW = Pattern.compile("-?P[0-9DTHMS]+");

    /** The file's content, with points in time for lengths of time from now. */
    static JsonNode read(String resource, Instant now) {
        try (InputStream file = SeedFile.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("the seed has no " + resource);
            }
            return dated(YAML.readTree(file), now);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the seed in " + resource, e);
        }
    }

    void sources() {
        put(Kind.SOURCE, "sources");
        content.path("properties")
                .properties()
                .forEach(of -> of.getValue()
                        .forEach(each -> tenant.shelf(Kind.PROPERTY)
                                .put(
                                        Shelf.key(of.getKey(), each.path("id").asText()),
                                        ((ObjectNode) each)
                                                .put("state", "Active")
                                                .put("_source", of.getKey()))));
    }

    void definitions() {
        put(Kind.TAG, "tags");
        content.path("tagValues")
                .properties()
                .forEach(of -> of.getValue()
                        .forEach(each -> tenant.shelf(Kind.TAG_VALUE)
                                .put(
                                        Shelf.key(of.getKey(), each.path("key").asText()),
                                        ((ObjectNode) each).put("_tag", of.getKey()))));
        put(Kind.CARD_DEFINITION, "cardDefinitions");
        put(Kind.RELATION, "relations");
        put(Kind.SEGMENT_DEFINITION, "segmentDefinitions");
        put(Kind.SEGMENT, "segments");
    }

    void destinations() {
        put(Kind.DESTINATION, "destinations");
        for (JsonNode each : content.path("apiVersions")) {
            String id = each.path("destinationId").asText() + "-"
                    + each.path("version").asText();
            tenant.shelf(Kind.API_VERSION).put(id, ((ObjectNode) each).put("id", id));
        }
        for (JsonNode each : content.path("endpoints")) {
            String version = each.path("apiVersionId").asText();
            String id = version + "-" + each.path("identifier").asText();
            String destination = tenant.shelf(Kind.API_VERSION)
                    .find(version)
                    .orElseThrow()
                    .path("destinationId")
                    .asText();
            ObjectNode endpoint = ((ObjectNode) each).put("id", id).put("destinationId", destination);
            tenant.shelf(Kind.ENDPOINT).put(id, endpoint.put("createdAt", Stamp.of(now.minus(Duration.ofDays(8)))));
        }
    }

    /** The entries of each source, in the form in which the pipeline takes them. */
    Map<String, ArrayNode> entries() {
        Map<String, ArrayNode> all = new LinkedHashMap<>();
        content.path("entries").properties().forEach(of -> {
            ArrayNode entries = Json.array();
            of.getValue().forEach(each -> entries.add(entry(each)));
            all.put(of.getKey(), entries);
        });
        return all;
    }

    private static ObjectNode entry(JsonNode given) {
        ArrayNode properties = Json.array();
        given.properties().forEach(each -> {
            if (each.getValue().isObject()) {
                each.getValue()
                        .properties()
                        .forEach(localized -> properties
                                .addObject()
                                .put("id", each.getKey())
                                .put("language", localized.getKey())
                                .set("value", localized.getValue()));
            } else if (!each.getKey().equals("id")) {
                properties.addObject().put("id", each.getKey()).set("value", each.getValue());
            }
        });
        return Json.object().put("id", given.path("id").asText()).set("properties", properties);
    }

    private void put(Kind kind, String part) {
        content.path(part)
                .forEach(each -> tenant.shelf(kind).put(each.path("id").asText(), (ObjectNode) each));
    }

    private static JsonNode dated(JsonNode node, Instant now) {
        if (node.isTextual() && FROM_NOW.matcher(node.asText()).matches()) {
            return new TextNode(Stamp.of(now.plus(Duration.parse(node.asText()))));
        }
        if (node.isArray()) {
            return Json.array()
                    .addAll(Json.elements(node).map(each -> dated(each, now)).toList());
        }
        if (node.isObject()) {
            ObjectNode object = Json.object();
            node.properties().forEach(each -> object.set(each.getKey(), dated(each.getValue(), now)));
            return object;
        }
        return node;
    }
}

package dev.postern.token.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of the documentation that tells the admin API, made of its OpenAPI document. */
final class ApiPage {
    private static final Set<String> METHODS = Set.of("get", "post", "patch", "delete");
    private static final Map<String, String> VARIABLES =
            Map.of("account", "ACCOUNT", "connector", "CONNECTOR", "token", "API_TOKEN", "integration", "INTEGRATION");

    private record Operation(String method, String path, JsonNode item, JsonNode node) {
        String call() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }

        String title() {
            return node.path("summary").asText();
        }
    }

    private final JsonNode api;
    private final JsonNode schemas;
    private final TypeInWords words;
    private final StringBuilder out = new StringBuilder();

    ApiPage(JsonNode api) {
        this.api = api;
        this.schemas = api.path("components").path("schemas");
        this.words = new TypeInWords(schemas);
    }

    String render(String beginning) {
        out.append(beginning);
        table("to do this", "call");
        byTag().forEach((tag, operations) -> operations.forEach(operation -> row(
                "[%s](#%s)".formatted(operation.title(), anchor(operation.title())), "`" + operation.call() + "`")));
        byTag().forEach((tag, operations) -> {
            paragraph("## " + tag);
            paragraph(description(tag));
            operations.forEach(this::operation);
        });
        objects();
        errors();
        return out.toString();
    }

    private Map<String, List<Operation>> byTag() {
        Map<String, List<Operation>> byTag = new LinkedHashMap<>();
        api.path("tags").forEach(tag -> byTag.put(tag.path("name").asText(), new ArrayList<>()));
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(each -> {
                    if (METHODS.contains(each.getKey())) {
                        byTag.computeIfAbsent(
                                        each.getValue().path("tags").path(0).asText(), tag -> new ArrayList<>())
                                .add(new Operation(each.getKey(), path.getKey(), path.getValue(), each.getValue()));
                    }
                }));
        return byTag;
    }

    private void operation(Operation operation) {
        paragraph("### " + operation.title());
        paragraph("`%s`".formatted(operation.call()));
        paragraph(operation.node().path("description").asText().strip());
        paragraph("```sh\n" + curl(operation) + "\n```");
        List<JsonNode> query = Stream.of(operation.item(), operation.node())
                .flatMap(node -> node.path("parameters").valueStream())
                .map(this::resolved)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .toList();
        if (!query.isEmpty()) {
            table("in the query", "type", "meaning");
            query.forEach(parameter -> row(
                    "`" + parameter.path("name").asText() + "`",
                    words.of(parameter.path("schema")),
                    parameter.path("description").asText().strip()));
        }
        JsonNode body = operation.node().path("requestBody");
        if (body.isObject()) {
            JsonNode schema = schemas.path(TypeInWords.name(json(body).path("schema")));
            fields("in the body", schema);
        }
        answers(operation.node().path("responses"));
    }

    private void answers(JsonNode responses) {
        List<String> errors = new ArrayList<>();
        responses.properties().forEach(response -> {
            String status = response.getKey();
            if (status.startsWith("2")) {
                String schema = TypeInWords.name(json(response.getValue()).path("schema"));
                paragraph("Answers %s. %s%s"
                        .formatted(
                                status,
                                response.getValue().path("description").asText().strip(),
                                schema.isEmpty() ? "" : " It is of the form " + TypeInWords.link(schema) + "."));
            } else if (!status.equals("default")) {
                errors.add("[%s](#%s)"
                        .formatted(status, anchor(errorTitle(status, TypeInWords.name(response.getValue())))));
            }
        });
        paragraph("Errors: %s, and [others](#any-other-status).".formatted(String.join(", ", errors)));
    }

    private void objects() {
        paragraph("## Objects");
        Set<String> ofRequests = Set.of("NewAccount", "AccountChange", "NewConnector", "Rotation", "NewApiToken");
        schemas.properties().forEach(schema -> {
            if (!schema.getValue().has("enum") && !ofRequests.contains(schema.getKey())) {
                paragraph("### " + schema.getKey());
                JsonNode parts = schema.getValue().path("allOf");
                if (parts.isArray()) {
                    paragraph("All fields of %s, and:".formatted(TypeInWords.link(TypeInWords.name(parts.path(0)))));
                }
                fields("field", parts.isArray() ? parts.path(1) : schema.getValue());
            }
        });
    }

    private void errors() {
        paragraph("## Errors");
        paragraph(
                "Every error is a [Problem](#problem) of media type `application/problem+json`. All its types stand in"
                        + " [Errors](reference-errors.md#the-admin-and-the-internal-api).");
        Map<String, String> byTitle = new TreeMap<>();
        api.path("paths")
                .forEach(path -> path.forEach(operation -> operation
                        .path("responses")
                        .properties()
                        .forEach(each -> {
                            String name = TypeInWords.name(each.getValue());
                            if (!name.isEmpty()) {
                                byTitle.put(errorTitle(each.getKey(), name), name);
                            }
                        })));
        byTitle.forEach((title, name) -> {
            paragraph("### " + title);
            paragraph(api.path("components")
                    .path("responses")
                    .path(name)
                    .path("description")
                    .asText()
                    .strip());
        });
    }

    private static String errorTitle(String status, String response) {
        return status.equals("default")
                ? "Any other status"
                : status + " " + response.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private void fields(String header, JsonNode schema) {
        Set<String> required =
                schema.path("required").valueStream().map(JsonNode::asText).collect(Collectors.toSet());
        boolean request = header.equals("in the body");
        table(header, "type", "meaning");
        schema.path("properties")
                .properties()
                .forEach(field -> row(
                        "`" + field.getKey() + "`",
                        words.of(field.getValue()) + (request && required.contains(field.getKey()) ? "; required" : ""),
                        words.meaning(field.getValue())));
    }

    private String curl(Operation operation) {
        String path = operation.path();
        for (Map.Entry<String, String> variable : VARIABLES.entrySet()) {
            path = path.replace("{" + variable.getKey() + "}", "$" + variable.getValue());
        }
        String method = operation.method().equals("get")
                ? ""
                : "-X " + operation.method().toUpperCase(Locale.ROOT) + " ";
        String call = "curl -s %s\"$ADMIN%s\" -H \"Authorization: Bearer $TOKEN\"".formatted(method, path);
        JsonNode example = json(operation.node().path("requestBody")).path("example");
        return example.isObject()
                ? call + " \\\n  -H 'Content-Type: application/json' -d '" + pretty(example) + "'"
                : call;
    }

    private static String pretty(JsonNode example) {
        try {
            return new ObjectMapper()
                    .writer(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER)))
                    .writeValueAsString(example);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private String description(String tag) {
        return api.path("tags")
                .valueStream()
                .filter(each -> each.path("name").asText().equals(tag))
                .map(each -> each.path("description").asText())
                .findFirst()
                .orElseThrow();
    }

    private JsonNode resolved(JsonNode parameter) {
        return parameter.has("$ref") ? api.at(parameter.path("$ref").asText().substring(1)) : parameter;
    }

    private static JsonNode json(JsonNode holder) {
        return holder.path("content").path("application/json");
    }

    private static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private void paragraph(String text) {
        out.append('\n').append(text).append('\n');
    }

    private void table(String... header) {
        out.append('\n');
        row(header);
        out.append("|").append("---|".repeat(header.length)).append('\n');
    }

    private void row(String... cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}

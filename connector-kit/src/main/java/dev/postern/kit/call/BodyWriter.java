package dev.postern.kit.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.record.Argument;
import dev.postern.kit.record.Columns;
import dev.postern.kit.record.Endpoint;
import dev.postern.kit.record.Paging;
import dev.postern.kit.record.Place;
import dev.postern.kit.result.Json;
import dev.postern.kit.send.Encoding;
import io.vertx.core.buffer.Buffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a request's body in the format that the endpoint takes. */
final class BodyWriter {
    private final SecureRandom random;

    BodyWriter(SecureRandom random) {
        this.random = random;
    }

    record Body(String contentType, Buffer content) {}

    /** @param page which page of a list is wanted, where the body says that; else empty */
    Optional<Body> write(Endpoint endpoint, Arguments arguments, ObjectNode page) {
        boolean paged = endpoint.paging().filter(Paging::inBody).isPresent();
        return switch (endpoint.bodyFormat()) {
            case NONE -> paged ? Optional.of(json(page)) : Optional.empty();
            case JSON -> Optional.of(json(object(endpoint, arguments).setAll(page)));
            case WHOLE -> Optional.of(json(arguments.values().path("body")));
            case FORM -> Optional.of(form(endpoint, arguments));
            case MULTIPART -> Optional.of(multipart(endpoint, arguments));
        };
    }

    private static Body json(JsonNode node) {
        return new Body("application/json", Buffer.buffer(Json.bytes(node)));
    }

    private static ObjectNode object(Endpoint endpoint, Arguments arguments) {
        ObjectNode body = Json.NODES.objectNode();
        given(endpoint, arguments).forEach(part -> body.set(part.argument.wireName(), part.value));
        endpoint.columns().ifPresent(columns -> addColumns(endpoint, columns, arguments.values(), body));
        return body;
    }

    /** Columns by their own names; those whose names mean something else are in an object of their own. */
    private static void addColumns(Endpoint endpoint, Columns columns, ObjectNode values, ObjectNode body) {
        Set<String> taken = endpoint.arguments().stream().map(Argument::name).collect(Collectors.toSet());
        values.properties().forEach(entry -> {
            if (!taken.contains(entry.getKey()) && !entry.getKey().equals(columns.object())) {
                body.set(entry.getKey(), entry.getValue());
            }
        });
        values.path(columns.object()).properties().forEach(entry -> body.set(entry.getKey(), entry.getValue()));
    }

    private static Body form(Endpoint endpoint, Arguments arguments) {
        List<String> pairs = given(endpoint, arguments).stream()
                .map(part -> Encoding.percent(part.argument.wireName()) + "=" + Encoding.percent(text(part.value)))
                .toList();
        return new Body("application/x-www-form-urlencoded", Buffer.buffer(String.join("&", pairs)));
    }

    private Body multipart(Endpoint endpoint, Arguments arguments) {
        byte[] noise = new byte[16];
        random.nextBytes(noise);
        MultipartBody body = new MultipartBody("postern-" + HexFormat.of().formatHex(noise));
        given(endpoint, arguments).forEach(part -> {
            if (part.argument.file()) {
                files(part.value)
                        .forEach(file ->
                                body.file(part.argument.wireName(), FileContent.of(part.argument.name(), file)));
            } else {
                body.field(part.argument.wireName(), text(part.value));
            }
        });
        return new Body(body.contentType(), body.end());
    }

    private static Iterable<JsonNode> files(JsonNode value) {
        return value.isArray() ? value : List.of(value);
    }

    private static List<Part> given(Endpoint endpoint, Arguments arguments) {
        List<Part> parts = new ArrayList<>();
        for (Argument argument : endpoint.arguments()) {
            JsonNode value = arguments.values().path(argument.name());
            if (argument.places().contains(Place.BODY) && !value.isMissingNode()) {
                parts.add(new Part(argument, value));
            }
        }
        return parts;
    }

    private static String text(JsonNode value) {
        return value.isContainerNode() ? Json.text(value) : value.asText();
    }

    private record Part(Argument argument, JsonNode value) {}
}

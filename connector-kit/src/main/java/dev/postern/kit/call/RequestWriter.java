package dev.postern.kit.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.record.Api;
import dev.postern.kit.record.Argument;
import dev.postern.kit.record.Endpoint;
import dev.postern.kit.record.Paging;
import dev.postern.kit.record.Place;
import dev.postern.kit.result.Cursor;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.Refusal;
import dev.postern.kit.send.Encoding;
import dev.postern.kit.send.VendorRequest;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts checked arguments into their places in a request. */
final class RequestWriter {
    private final Api conventions;
    private final BodyWriter bodies;

    RequestWriter(Api conventions, BodyWriter bodies) {
        this.conventions = conventions;
        this.bodies = bodies;
    }

    VendorRequest write(Endpoint endpoint, Arguments arguments, URI api, Optional<Cursor> start) {
        if (!endpoint.hasRequest()) {
            throw new IllegalStateException(endpoint.file() + ": there is no `request` to be sent");
        }
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Accept", "application/json");
        String path = endpoint.path();
        List<String> query = new ArrayList<>();
        for (Argument argument : endpoint.arguments()) {
            JsonNode value = arguments.values().path(argument.name());
            if (value.isMissingNode()) {
                continue;
            }
            if (argument.places().contains(Place.PATH)) {
                path = path.replace("{" + argument.name() + "}", segment(argument, value));
            }
            if (argument.places().contains(Place.QUERY)) {
                addQuery(query, argument.wireName(), value);
            }
            if (argument.places().contains(Place.HEADER)) {
                headers.add(argument.wireName(), headerValue(argument, value));
            }
        }
        ObjectNode page = Json.NODES.objectNode();
        endpoint.paging().ifPresent(paging -> {
            addPage(page, paging, start.orElse(new Cursor(paging.first(), 0, 0)));
            if (!paging.inBody()) {
                page.properties().forEach(pair -> addQuery(query, pair.getKey(), pair.getValue()));
                page.removeAll();
            }
            paging.ask().forEach((name, value) -> addPair(query, name, value));
        });
        Optional<BodyWriter.Body> body = bodies.write(endpoint, arguments, page);
        if (conventions.contentTypeOnWrites() && !endpoint.verb().equals("GET")) {
            headers.set("Content-Type", "application/json");
        }
        body.ifPresent(written -> headers.set("Content-Type", written.contentType()));
        VendorRequest request = new VendorRequest(
                HttpMethod.valueOf(endpoint.verb()),
                api,
                query.isEmpty() ? path : path + "?" + String.join("&", query),
                headers,
                body.map(BodyWriter.Body::content));
        refuseTooLong(request);
        return request;
    }

    private static void addPage(ObjectNode pairs, Paging paging, Cursor page) {
        switch (paging) {
            case Paging.ByPage byPage -> pairs.put(byPage.parameter(), page.page());
            case Paging.ByCursor byCursor -> page.vendor().ifPresent(cursor -> pairs.put(byCursor.parameter(), cursor));
            case Paging.Whole _ -> {}
        }
        paging.sized()
                .ifPresent(sized ->
                        pairs.put(sized.parameter(), page.size() > 0 ? page.size() : paging.sizeFor(paging.usual())));
    }

    private void refuseTooLong(VendorRequest request) {
        int length = request.url().length();
        conventions.longestUrl().filter(longest -> length > longest).ifPresent(longest -> {
            throw refuse(
                    "The request would be %d characters long, and the vendor takes at most %d. Shorten what goes into the address: fewer fields, a shorter condition, or several calls"
                            .formatted(length, longest));
        });
    }

    private static String segment(Argument argument, JsonNode value) {
        String text = value.isContainerNode() ? Json.text(value) : value.asText();
        if (text.isBlank() || text.equals(".") || text.equals("..")) {
            throw refuse("`%s` is empty; it names what the call is about".formatted(argument.name()));
        }
        return Encoding.percent(text);
    }

    /** A list is given as one pair for each item, an object as its JSON text. */
    private static void addQuery(List<String> query, String name, JsonNode value) {
        if (value.isArray()) {
            value.forEach(item -> addQuery(query, name, item));
        } else {
            addPair(query, name, value.isObject() ? Json.text(value) : value.asText());
        }
    }

    private static void addPair(List<String> query, String name, String value) {
        query.add(Encoding.percent(name) + "=" + Encoding.percent(value));
    }

    private static String headerValue(Argument argument, JsonNode value) {
        String text = value.asText();
        if (!text.chars().allMatch(character -> character >= 0x20 && character < 0x7f)) {
            throw refuse("`%s` goes into a header and can hold only plain characters".formatted(argument.name()));
        }
        return text;
    }

    private static RuntimeException refuse(String problem) {
        return Refusal.of(Fault.ARGUMENTS_REFUSED, problem + ". Nothing was sent.")
                .asException();
    }
}

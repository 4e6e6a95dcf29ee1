package dev.postern.sandbox.caspio.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.caspio.answer.Refusal;
import dev.postern.sandbox.caspio.sql.Engine;
import dev.postern.sandbox.caspio.store.Account;
import dev.postern.sandbox.caspio.store.Shelf;
import dev.postern.sandbox.caspio.store.Stamp;
import dev.postern.sandbox.caspio.store.Thing;
import dev.postern.sandbox.standin.Upload;
import dev.postern.sandbox.standin.Variants;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One signed-in request.
 *
 * @param profile the name of the API profile that signed in
 * @param path the values of the path's parameters, by name
 * @param given the body; a missing node where there is none
 * @param base scheme, host and port as the caller wrote them
 */
public record Call(
        Account account,
        String profile,
        Engine engine,
        Variants variants,
        Map<String, String> path,
        Parameters query,
        JsonNode given,
        List<Upload> uploads,
        String base,
        Instant now) {

    public String path(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalStateException("the route has no parameter " + name);
        }
        return value;
    }

    public Shelf shelf(Thing kind) {
        return account.shelf(kind);
    }

    /** The thing that a path parameter names; a 404 when there is none. */
    public ObjectNode thing(Thing kind, String parameter) {
        return shelf(kind).find(path(parameter)).orElseThrow(Refusal::notFound);
    }

    /** The JSON object that was sent; a 400 when there is none, or nothing in it. */
    public ObjectNode body() {
        if (given instanceof ObjectNode body && !body.isEmpty()) {
            return body;
        }
        throw Refusal.body("The request body must be a JSON object that is not empty.");
    }

    public String stamp() {
        return Stamp.of(now);
    }
}

package dev.postern.sandbox.occtoo.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.answer.Problem;
import dev.postern.sandbox.occtoo.pipeline.Behaviour;
import dev.postern.sandbox.occtoo.pipeline.Pipeline;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.occtoo.store.Shelf;
import dev.postern.sandbox.occtoo.store.Stamp;
import dev.postern.sandbox.occtoo.store.Tenant;
import java.time.Instant;
import java.util.Map;

/**
 * One signed-in request.
 *
 * @param path the values of the path's parameters, by name
 * @param base scheme, host and port as the caller wrote them
 */
public record Call(
        Tenant tenant,
        Principal who,
        Map<String, String> path,
        Parameters query,
        Body body,
        Behaviour behaviour,
        String base,
        Instant now) {

    public String path(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalStateException("the route has no parameter " + name);
        }
        return value;
    }

    public Shelf shelf(Kind kind) {
        return tenant.shelf(kind);
    }

    public Pipeline pipeline() {
        return new Pipeline(tenant, behaviour);
    }

    public String stamp() {
        return Stamp.of(now);
    }

    /** The thing that a parameter of the path names; a 404 where there is none. */
    public ObjectNode thing(Kind kind, String what, String parameter) {
        return shelf(kind).find(path(parameter)).orElseThrow(() -> Problem.notFound(what, path(parameter)));
    }

    /** The source of the path, which must be open to the caller. */
    public ObjectNode source() {
        ObjectNode source = thing(Kind.SOURCE, "Source", "sourceId");
        if (!who.mayUse(path("sourceId"))) {
            throw Problem.forbidden("The application has no grant for the source '" + path("sourceId") + "'.");
        }
        return source;
    }

    /** The page that the query string asks for. */
    public Page page() {
        return page(200);
    }

    public Page page(int most) {
        String bound = path + query.bound();
        return Page.of(query.whole("limit", 50, 1, most), query.text("after"), bound);
    }

    /** The page that the body asks for. */
    public Page bodyPage() {
        ObjectNode rest = body.json().deepCopy();
        rest.remove("after");
        rest.remove("limit");
        return Page.of(body.whole("limit", 50, 1, 200), body.text("after"), path + rest.toString());
    }
}

package dev.postern.sandbox.occtoo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.answer.Problem;
import dev.postern.sandbox.occtoo.answer.Reply;
import dev.postern.sandbox.occtoo.call.Body;
import dev.postern.sandbox.occtoo.call.Parameters;
import dev.postern.sandbox.occtoo.resource.DestinationData;
import dev.postern.sandbox.occtoo.resource.DestinationQuery;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.occtoo.store.Tenant;
import dev.postern.sandbox.standin.Json;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/** The hosts that serve destinations: their data, their OpenAPI documents, and the older tokens for protected ones. */
record DestinationHosts(Surroundings around, RoutingContext context) {

    /** A published API version of a destination, open to the caller. */
    private record Opened(Tenant tenant, ObjectNode version) {}

    /** The data of an endpoint, by GET or by POST. */
    Reply data() {
        Opened opened = open();
        String id = opened.version().path("id").asText() + "-" + parameter("endpoint");
        ObjectNode endpoint = opened.tenant()
                .shelf(Kind.ENDPOINT)
                .find(id)
                .orElseThrow(() -> Problem.notFound("Endpoint", parameter("endpoint")));
        Body body = context.request().method().equals(HttpMethod.POST)
                ? Requests.body(context)
                : DestinationQuery.of(new Parameters(context.queryParams()));
        return Reply.ok(new DestinationData(opened.tenant(), endpoint).answer(body));
    }

    Reply openapi() {
        Opened opened = open();
        ObjectNode document = Json.object().put("openapi", "3.0.1");
        document.putObject("info")
                .put("title", opened.version().path("destinationId").asText())
                .put("version", opened.version().path("version").asText());
        ObjectNode paths = document.putObject("paths");
        opened.tenant()
                .shelf(Kind.ENDPOINT)
                .where("apiVersionId", opened.version().path("id").asText())
                .forEach(each -> {
                    ObjectNode path =
                            paths.putObject("/" + each.path("identifier").asText());
                    path.putObject("get").put("summary", each.path("name").asText());
                    path.putObject("post").put("summary", each.path("name").asText());
                });
        return Reply.ok(document);
    }

    /**
     * The older way to a token: {@code {clientId, clientSecret}} for {@code {accessToken, expiresIn}}. An open
     * destination has none to give.
     */
    Reply token() {
        Body body = Requests.body(context);
        String id = body.required("clientId");
        String secret = body.required("clientSecret");
        body.end();
        Instant now = around.now();
        long wait = around.tokens().wait(id, now);
        if (wait > 0) {
            context.response().putHeader("Retry-After", "" + wait);
            throw Problem.tooManyRequests();
        }
        OcctooKey key = OcctooKey.withDestinationClient(id, secret)
                .orElseThrow(() -> Problem.unauthorized("The client is unknown, or its secret is wrong."));
        String destination = parameter("destination");
        boolean hasTokens = around.world()
                .tenant(key.tenantId())
                .flatMap(each -> each.shelf(Kind.DESTINATION).find(destination))
                .filter(each -> each.path("protected").asBoolean())
                .isPresent();
        if (!hasTokens) {
            throw Problem.notFound("Protected destination", destination);
        }
        String token = around.tokens().open(key, destination, Set.of(), now);
        return Reply.ok(Json.object().put("accessToken", token).put("expiresIn", Tokens.LIFE.toSeconds()));
    }

    private Opened open() {
        String destinationId = parameter("destination");
        Tenant tenant = around.world()
                .named(parameter("tenant"))
                .orElseThrow(() -> Problem.notFound("Tenant", parameter("tenant")));
        ObjectNode destination = tenant.shelf(Kind.DESTINATION)
                .find(destinationId)
                .orElseThrow(() -> Problem.notFound("Destination", destinationId));
        String versionId = destinationId + "-" + parameter("version");
        boolean isOpen = !destination.path("protected").asBoolean()
                || Requests.find(context.request(), around.tokens(), around.now())
                        .filter(access -> access.key().tenantId().equals(tenant.id()))
                        .filter(access -> Set.of(destinationId, versionId).contains(access.audience()))
                        .isPresent();
        if (!isOpen) {
            throw Problem.unauthorized("The destination is protected and needs a token of its own.");
        }
        ObjectNode version = tenant.shelf(Kind.API_VERSION)
                .find(versionId)
                .filter(each -> each.path("state").asText().equals("Published"))
                .orElseThrow(() -> Problem.notFound("API version", parameter("version")));
        return new Opened(tenant, version);
    }

    private String parameter(String name) {
        return Objects.requireNonNullElse(context.pathParam(name), "");
    }
}

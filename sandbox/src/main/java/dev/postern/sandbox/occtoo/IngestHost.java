package dev.postern.sandbox.occtoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.answer.Problem;
import dev.postern.sandbox.occtoo.answer.Reply;
import dev.postern.sandbox.occtoo.call.Body;
import dev.postern.sandbox.occtoo.call.Principal;
import dev.postern.sandbox.occtoo.resource.LegacyImport;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.occtoo.store.Tenant;
import dev.postern.sandbox.standin.Json;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The older host for data: tokens for data providers, and batches of texts. An application's id and secret are those of
 * a data provider too. Refusals have the envelope of this host: {@code {result, errors, requestId}}.
 */
record IngestHost(Surroundings around, RoutingContext context) {
    private static final String AUDIENCE = "ingest/";

    Reply token() {
        return enveloped(() -> {
            Body body = Requests.body(context);
            String id = body.required("id");
            String secret = body.required("secret");
            body.end();
            long wait = around.tokens().wait(id, around.now());
            if (wait > 0) {
                context.response().putHeader("Retry-After", "" + wait);
                throw Problem.tooManyRequests();
            }
            OcctooKey key = Clients.find(around.world(), id, secret)
                    .orElseThrow(() -> Problem.unauthorized("The data provider is unknown, or its secret is wrong."));
            ObjectNode answer = Json.object();
            ObjectNode result = answer.putObject("result")
                    .put(
                            "accessToken",
                            around.tokens().open(key, AUDIENCE + key.tenantId(), key.scopes(), around.now()))
                    .put("expiresIn", Tokens.LIFE.toSeconds())
                    .put("tokenType", "Bearer");
            result.putNull("refreshToken").put("scope", "import");
            answer.putArray("errors");
            return Reply.ok(answer.put("requestId", Answers.requestId(context.request())));
        });
    }

    /** Takes a batch. A source that is unknown, or not open to the provider, is refused in one way. */
    Reply importBatch() {
        return enveloped(() -> {
            Tokens.Access access = Requests.find(context.request(), around.tokens(), around.now())
                    .filter(each -> each.audience().equals(AUDIENCE + each.key().tenantId()))
                    .orElseThrow(() -> Problem.unauthorized("A token of a data provider is required."));
            Principal who = access.key().principal(access.scopes(), "data_provider");
            String source = Objects.requireNonNullElse(context.pathParam("sourceId"), "");
            Tenant tenant = around.world().tenant(access.key().tenantId()).orElseThrow();
            if (!who.scopes().contains("write:sources")
                    || !tenant.shelf(Kind.SOURCE).has(source)
                    || !who.mayUse(source)) {
                throw Problem.forbidden("The data provider has no data source '" + source + "'.");
            }
            return LegacyImport.take(around.call(tenant, who, context));
        });
    }

    private Reply enveloped(Supplier<Reply> action) {
        try {
            return action.get();
        } catch (Problem problem) {
            JsonNode body = problem.body("");
            ObjectNode envelope = Json.object().putNull("result");
            ArrayNode errors = envelope.putArray("errors");
            body.path("errors")
                    .properties()
                    .forEach(path -> path.getValue().forEach(message -> {
                        ObjectNode error = errors.addObject().put("message", "Invalid request");
                        error.putObject("details")
                                .put("propertyName", path.getKey())
                                .set("message", message);
                    }));
            if (body.path("errors") instanceof MissingNode) {
                errors.addObject().set("message", body.path("detail"));
            }
            return new Reply(problem.status(), envelope.put("requestId", Answers.requestId(context.request())));
        }
    }
}

package dev.postern.sandbox.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.wire.Fault;
import dev.postern.sandbox.wire.Sighting;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code PUT|GET|DELETE /faults}, {@code GET|DELETE /requests}, {@code POST /reset}, {@code POST /clock} with
 * {@code {"advance": "PT1H"}}, {@code PUT /limits} with {@code {"requests_per_minute": 60}} for all vendors or
 * {@code {"vendor": "octapipe", "requests": 60, "seconds": 300}} for one, {@code PUT /variants} with
 * {@code {"vendor": "caspio", "variant": "webhooks-in-result", "on": true}}, {@code GET /state?vendor=caspio}. A fault
 * may name a vendor, and so may the query string of {@code GET /requests}. Changes answer 204, what cannot be read 400
 * with {@code {"error": …}}.
 */
public final class ControlApi {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ControlApi() {}

    public static Router router(Vertx vertx, Controls controls) {
        Router router = Router.router(vertx);
        router.route().handler(BodyHandler.create(false));
        router.put("/faults").handler(changing(body -> {
            List<Fault> faults = new FaultReader(controls.vendors()).read(body);
            controls.faults().clear();
            faults.forEach(controls.faults()::add);
        }));
        router.get("/faults").handler(context -> send(context, 200, waiting(controls)));
        router.delete("/faults").handler(changing(body -> controls.faults().clear()));
        router.get("/requests")
                .handler(context ->
                        send(context, 200, seen(controls, context.queryParams().get("vendor"))));
        router.delete("/requests").handler(changing(body -> controls.journal().clear()));
        router.post("/reset").handler(changing(body -> controls.reset()));
        router.post("/clock")
                .handler(changing(body ->
                        controls.advance(Duration.parse(body.path("advance").asText()))));
        router.put("/limits").handler(changing(body -> limit(controls, body)));
        router.put("/variants")
                .handler(changing(body -> controls.vary(
                        body.path("vendor").asText(),
                        body.path("variant").asText(),
                        body.path("on").asBoolean())));
        router.get("/state").handler(context -> state(controls, context));
        return router;
    }

    private static Handler<RoutingContext> changing(Consumer<JsonNode> change) {
        return context -> {
            try {
                String body = context.body().asString();
                change.accept(MAPPER.readTree(body == null ? "" : body));
                context.response().setStatusCode(204).end();
            } catch (JsonProcessingException | DateTimeParseException | IllegalArgumentException e) {
                send(context, 400, MAPPER.createObjectNode().put("error", e.getMessage()));
            }
        };
    }

    private static void limit(Controls controls, JsonNode body) {
        if (body.has("vendor")) {
            Duration window = Duration.ofSeconds(body.path("seconds").asLong(60));
            controls.limit(body.path("vendor").asText(), body.path("requests").asInt(), window);
        } else {
            controls.limit(body.path("requests_per_minute").asInt());
        }
    }

    private static void state(Controls controls, RoutingContext context) {
        String vendor = Objects.requireNonNullElse(context.queryParams().get("vendor"), "");
        if (controls.vendors().contains(vendor)) {
            send(context, 200, controls.state(vendor));
        } else {
            send(context, 400, MAPPER.createObjectNode().put("error", "vendor is one of " + controls.vendors()));
        }
    }

    private static JsonNode waiting(Controls controls) {
        ObjectNode json = MAPPER.createObjectNode();
        ArrayNode list = json.putArray("faults");
        for (Fault each : controls.faults().waiting()) {
            list.addObject()
                    .put("fault", each.kind().getClass().getSimpleName())
                    .put("vendor", each.vendor())
                    .put("method", each.method())
                    .put("path", each.pathPrefix())
                    .put("times", each.times());
        }
        return json;
    }

    private static JsonNode seen(Controls controls, @Nullable String vendor) {
        ObjectNode json = MAPPER.createObjectNode();
        ArrayNode list = json.putArray("requests");
        for (Sighting each : controls.journal().sightings()) {
            if (vendor != null && !vendor.equals(each.vendor())) {
                continue;
            }
            ObjectNode request = list.addObject()
                    .put("vendor", each.vendor())
                    .put("at", each.at().toString())
                    .put("method", each.method())
                    .put("path", each.path())
                    .put("query", each.query());
            ObjectNode headers = request.putObject("headers");
            each.headers().forEach(headers::put);
            request.put("body", each.body());
        }
        return json;
    }

    private static void send(RoutingContext context, int status, JsonNode body) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(body.toString());
    }
}

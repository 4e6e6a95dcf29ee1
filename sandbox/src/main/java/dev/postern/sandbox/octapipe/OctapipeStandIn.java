package dev.postern.sandbox.octapipe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.octapipe.call.Form;
import dev.postern.sandbox.octapipe.call.Refusal;
import dev.postern.sandbox.octapipe.call.Reply;
import dev.postern.sandbox.octapipe.call.Rules;
import dev.postern.sandbox.octapipe.resource.Endpoint;
import dev.postern.sandbox.octapipe.resource.Endpoints;
import dev.postern.sandbox.octapipe.seed.Seed;
import dev.postern.sandbox.octapipe.show.Show;
import dev.postern.sandbox.octapipe.store.World;
import dev.postern.sandbox.standin.Json;
import dev.postern.sandbox.standin.Route;
import dev.postern.sandbox.standin.StandIn;
import dev.postern.sandbox.wire.Manners;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Octapipe's API over one world of workspaces. */
public final class OctapipeStandIn implements StandIn {
    public static final String VENDOR = "octapipe";

    private static final Route LOGIN = new Route("POST", "/login");
    private static final List<Route> ROUTES = Stream.concat(
                    Stream.of(LOGIN), Endpoints.ALL.stream().map(each -> new Route(each.method(), each.path())))
            .toList();

    private final Clock clock;
    private final Sessions sessions = new Sessions();
    private World world;

    public OctapipeStandIn(Clock clock) {
        this.clock = clock;
        this.world = Seed.world(clock);
    }

    /** Every route of the API, each once; all of them answer behind {@code /api} too. */
    public static List<Route> routes() {
        return ROUTES;
    }

    @Override
    public Manners manners() {
        return new OctapipeManners();
    }

    @Override
    public void mount(Router router) {
        for (String prefix : List.of("", "/api")) {
            router.route(HttpMethod.POST, prefix + LOGIN.path())
                    .handler(context -> answer(context, () -> login(context)));
            for (Endpoint each : Endpoints.ALL) {
                router.route(
                                HttpMethod.valueOf(each.method()),
                                prefix + each.path().replaceAll("\\{(\\w+)}", ":$1"))
                        .handler(context -> answer(context, () -> perform(each, context)));
            }
        }
        router.get("/downloads/:uuid/:name").handler(new DownloadHandler(this::world));
        router.errorHandler(404, context -> send(context, Reply.message(404, "The route could not be found.")));
        router.errorHandler(405, context -> send(context, Reply.message(405, "The method is not supported.")));
        router.errorHandler(413, context -> send(context, Reply.message(413, "The body is too large.")));
        router.errorHandler(500, OctapipeStandIn::fail);
    }

    @Override
    public synchronized void startAnew() {
        world = Seed.world(clock);
    }

    @Override
    public synchronized JsonNode state() {
        return world.toJson().deepCopy();
    }

    @Override
    public synchronized void restore(JsonNode state) {
        world = World.of(state);
    }

    private synchronized World world() {
        return world;
    }

    private synchronized void answer(RoutingContext context, Supplier<Reply> action) {
        Reply reply;
        try {
            reply = action.get();
        } catch (Refusal refusal) {
            reply = refusal.reply();
        }
        send(context, reply);
    }

    private Reply login(RoutingContext context) {
        ObjectNode given = new Form(Requests.body(context))
                .rule("domain", Rules.TEXT)
                .rule("email", Rules.TEXT)
                .rule("password", Rules.TEXT)
                .require(List.of("domain", "email", "password"))
                .read();
        Sessions.SignedIn who = sessions.authenticate(
                        world,
                        given.path("domain").asText(),
                        given.path("email").asText(),
                        given.path("password").asText())
                .orElseThrow(Refusal::unauthenticated);
        ObjectNode answer = Json.object().put("status", "success");
        answer.set("user", new Show(who.workspace()).plain(who.user()));
        answer.putObject("authorization")
                .put("token", sessions.open(who, clock.instant()))
                .put("type", "bearer");
        return Reply.ok(answer);
    }

    private Reply perform(Endpoint endpoint, RoutingContext context) {
        Sessions.SignedIn who = sessions.find(world, Requests.bearerToken(context), clock.instant())
                .orElseThrow(Refusal::unauthenticated);
        return endpoint.action().apply(Requests.call(context, who, clock.instant()));
    }

    private static void send(RoutingContext context, Reply reply) {
        context.response().setStatusCode(reply.status());
        if (reply.body() == null) {
            context.response().end();
        } else {
            context.response()
                    .putHeader("Content-Type", "application/json")
                    .end(Buffer.buffer(Json.bytes(reply.body())));
        }
    }

    private static void fail(RoutingContext context) {
        System.getLogger(OctapipeStandIn.class.getName())
                .log(
                        System.Logger.Level.ERROR,
                        "the stand-in failed at " + context.request().path(),
                        context.failure());
        send(context, Reply.message(500, "Server Error"));
    }
}

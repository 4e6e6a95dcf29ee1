package dev.postern.sandbox.gumloop;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.gumloop.answer.Refusal;
import dev.postern.sandbox.gumloop.answer.Reply;
import dev.postern.sandbox.gumloop.call.Call;
import dev.postern.sandbox.gumloop.call.Caller;
import dev.postern.sandbox.gumloop.call.Parameters;
import dev.postern.sandbox.gumloop.resource.Endpoint;
import dev.postern.sandbox.gumloop.resource.Endpoints;
import dev.postern.sandbox.gumloop.resource.Sessions;
import dev.postern.sandbox.gumloop.seed.Seed;
import dev.postern.sandbox.gumloop.store.Organization;
import dev.postern.sandbox.gumloop.store.World;
import dev.postern.sandbox.gumloop.work.Runs;
import dev.postern.sandbox.gumloop.work.Turns;
import dev.postern.sandbox.standin.Route;
import dev.postern.sandbox.standin.StandIn;
import dev.postern.sandbox.standin.Upload;
import dev.postern.sandbox.standin.Variants;
import dev.postern.sandbox.wire.Manners;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Gumloop's REST API over one world of organisations. The key tells the organisation; all have the same address. */
public final class GumloopStandIn implements StandIn {
    public static final String VENDOR = "gumloop";

    /** What the paths of the API's own host begin with. */
    public static final String PREFIX = "/api/v1";

    /** What the paths of the streaming host begin with, which serves chat completions alone. */
    public static final String CHAT_PREFIX = "/ws/api/v1";

    private final Clock clock;
    private final Variants variants = new Variants(GumloopManners.RATE_HEADERS, Sessions.CANCELLED);
    private final Manners manners = new GumloopManners(variants);
    private World world;

    public GumloopStandIn(Clock clock) {
        this.clock = clock;
        this.world = Seed.world(clock.instant());
    }

    /** Every route of the API, each once, without the prefix of its host. */
    public static List<Route> routes() {
        return Endpoints.ALL.stream()
                .map(each -> new Route(each.method(), each.path()))
                .toList();
    }

    @Override
    public Manners manners() {
        return manners;
    }

    @Override
    public Variants variants() {
        return variants;
    }

    @Override
    public void mount(Router router) {
        for (Endpoint each : Endpoints.ALL) {
            String prefix = each.kind() == Endpoint.Kind.CHAT ? CHAT_PREFIX : PREFIX;
            router.route(HttpMethod.valueOf(each.method()), prefix + each.path().replaceAll("\\{(\\w+)}", ":$1"))
                    .handler(context -> answer(each, context));
        }
        router.get(SignedHandler.ROUTE).handler(new SignedHandler(this::world, clock));
        router.errorHandler(404, context -> refuse(context, Refusal.notFound("Path")));
        router.errorHandler(405, context -> refuse(context, Refusal.method()));
        router.errorHandler(413, context -> refuse(context, Refusal.tooLarge()));
        router.errorHandler(500, this::fail);
    }

    @Override
    public synchronized void startAnew() {
        world = Seed.world(clock.instant());
    }

    @Override
    public synchronized JsonNode state() {
        world.organizations().forEach(this::settle);
        return world.toJson().deepCopy();
    }

    @Override
    public synchronized void restore(JsonNode state) {
        world = World.of(state);
    }

    private synchronized World world() {
        world.organizations().forEach(this::settle);
        return world;
    }

    private void settle(Organization organization) {
        Instant now = clock.instant();
        new Runs(organization, now).settle();
        new Turns(organization, now).settle();
    }

    private synchronized void answer(Endpoint endpoint, RoutingContext context) {
        try {
            Answers.send(context.request(), perform(endpoint, context));
        } catch (Refusal refusal) {
            refuse(context, refusal);
        }
    }

    private Reply perform(Endpoint endpoint, RoutingContext context) {
        HttpServerRequest request = context.request();
        GumloopKey key = Requests.key(request, endpoint.kind());
        Organization organization = world.organization(key.organization()).orElseThrow();
        settle(organization);
        Map<String, String> form = Requests.form(context, endpoint);
        return endpoint.action()
                .apply(new Call(
                        new Caller(
                                organization, key.userId(), key.kind() == GumloopKey.Kind.TEAM ? key.projectId() : ""),
                        variants,
                        context.pathParams(),
                        new Parameters(context.queryParams()),
                        Requests.body(context, endpoint),
                        form,
                        context.fileUploads().stream().map(Upload::of).toList(),
                        "http://" + Requests.header(request, "host"),
                        clock.instant()));
    }

    private void refuse(RoutingContext context, Refusal refusal) {
        Answers.send(context.request(), refusal, variants.isOn(GumloopManners.RATE_HEADERS));
    }

    private void fail(RoutingContext context) {
        System.getLogger(GumloopStandIn.class.getName())
                .log(
                        System.Logger.Level.ERROR,
                        "the stand-in failed at " + context.request().path(),
                        context.failure());
        refuse(context, Refusal.server("internal_error", "An internal error has occurred."));
    }
}

package dev.postern.sandbox.occtoo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.occtoo.answer.Problem;
import dev.postern.sandbox.occtoo.answer.Reply;
import dev.postern.sandbox.occtoo.call.Call;
import dev.postern.sandbox.occtoo.call.Parameters;
import dev.postern.sandbox.occtoo.pipeline.Behaviour;
import dev.postern.sandbox.occtoo.pipeline.Pipeline;
import dev.postern.sandbox.occtoo.resource.Operation;
import dev.postern.sandbox.occtoo.resource.Operations;
import dev.postern.sandbox.occtoo.seed.Seed;
import dev.postern.sandbox.occtoo.store.Tenant;
import dev.postern.sandbox.occtoo.store.World;
import dev.postern.sandbox.standin.Route;
import dev.postern.sandbox.standin.StandIn;
import dev.postern.sandbox.standin.Variants;
import dev.postern.sandbox.wire.Manners;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Occtoo's APIs over one world of tenants. All hosts have the same address; those beside the API's have a prefix. */
public final class OcctooStandIn implements StandIn {
    public static final String VENDOR = "occtoo";

    /** What the paths of the host that gives tokens begin with. */
    public static final String AUTH_PREFIX = "/auth";

    /** What the paths of the host that serves destinations begin with. */
    public static final String GLOBAL_PREFIX = "/global";

    /** What the paths of the older host for destinations' tokens begin with. */
    public static final String DESTINATIONS_PREFIX = "/destinations-host";

    /** With this variant, each stage of the pipeline takes sixty times as long. */
    public static final String SLOW_PIPELINE = "slow-pipeline";

    /** With this variant, what falls due in the queues of destinations fails. */
    public static final String QUEUE_FAILS = "queue-fails";

    private final InstantSource clock;
    private final Variants variants = new Variants(SLOW_PIPELINE, QUEUE_FAILS);
    private final Tokens tokens = new Tokens();
    private final Manners manners;
    private Optional<World> world = Optional.empty();
    private Optional<Planted> planted = Optional.empty();

    /** The seed as of a point in time, kept since it takes long to grow. */
    private record Planted(Instant at, JsonNode state) {}

    public OcctooStandIn(InstantSource clock) {
        this.clock = clock;
        manners = new OcctooManners(tokens, clock);
    }

    /** Every route of the public API, each once. */
    public static List<Route> routes() {
        return Operations.ALL.stream()
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
        router.post(AUTH_PREFIX + "/oauth2/token").handler(new SignIn(tokens, this::world, clock));
        mountDestinations(router);
        for (Operation each : Operations.ALL) {
            router.route(HttpMethod.valueOf(each.method()), each.path().replaceAll("\\{(\\w+)}", ":$1"))
                    .handler(context -> answer(context, () -> perform(each, context)));
        }
        router.errorHandler(404, context -> Answers.send(context.request(), Problem.noRoute(404)));
        router.errorHandler(405, context -> Answers.send(context.request(), Problem.noRoute(405)));
        router.errorHandler(413, context -> Answers.send(context.request(), Problem.tooLarge()));
        router.errorHandler(500, this::fail);
    }

    private void mountDestinations(Router router) {
        DestinationHosts hosts = new DestinationHosts(tokens, clock);
        router.post(DESTINATIONS_PREFIX + "/destinations/:destination/token")
                .handler(context -> answer(context, () -> hosts.token(context, world())));
        String version = GLOBAL_PREFIX + "/:tenant/:destination/:version";
        router.get(version + "/openapi").handler(context -> answer(context, () -> hosts.openapi(context, world())));
        router.get(version + "/:endpoint").handler(context -> answer(context, () -> hosts.data(context, world())));
        router.post(version + "/:endpoint").handler(context -> answer(context, () -> hosts.data(context, world())));
    }

    @Override
    public synchronized void startAnew() {
        world = Optional.empty();
        tokens.forgetCounts();
    }

    @Override
    public synchronized JsonNode state() {
        return world().toJson().deepCopy();
    }

    @Override
    public synchronized void restore(JsonNode state) {
        world = Optional.of(World.of(state));
    }

    /** All tenants as they are now. The first look makes them. */
    private synchronized World world() {
        Instant now = clock.instant();
        World current = world.orElseGet(() -> World.of(planted(now).state().deepCopy()));
        world = Optional.of(current);
        current.tenants().forEach(each -> new Pipeline(each, behaviour()).settle(now));
        return current;
    }

    private Planted planted(Instant now) {
        Planted seed = planted.filter(each -> each.at().equals(now))
                .orElseGet(() -> new Planted(now, Seed.world(now).toJson()));
        planted = Optional.of(seed);
        return seed;
    }

    private Behaviour behaviour() {
        return Behaviour.of(variants.isOn(SLOW_PIPELINE), variants.isOn(QUEUE_FAILS));
    }

    private synchronized void answer(RoutingContext context, Supplier<Reply> action) {
        try {
            Answers.send(context.request(), action.get());
        } catch (Problem problem) {
            Answers.send(context.request(), problem);
        }
    }

    private Reply perform(Operation operation, RoutingContext context) {
        Instant now = clock.instant();
        Tokens.Access access = Requests.access(context.request(), tokens, now);
        String method =
                Requests.header(context.request(), "authorization").isEmpty() ? "api_key" : "client_credentials";
        access.key().principal(access.scopes(), method).needs(operation.scope());
        Tenant tenant = world().tenant(access.key().tenantId()).orElseThrow();
        return operation
                .action()
                .apply(new Call(
                        tenant,
                        access.key().principal(access.scopes(), method),
                        context.pathParams(),
                        new Parameters(context.queryParams()),
                        Requests.body(context),
                        behaviour(),
                        "http://" + Requests.header(context.request(), "host"),
                        now));
    }

    private void fail(RoutingContext context) {
        System.getLogger(OcctooStandIn.class.getName())
                .log(
                        System.Logger.Level.ERROR,
                        "the stand-in failed at " + context.request().path(),
                        context.failure());
        Answers.send(context.request(), Problem.server());
    }
}

package dev.postern.sandbox.occtoo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.occtoo.answer.Problem;
import dev.postern.sandbox.occtoo.answer.Reply;
import dev.postern.sandbox.occtoo.pipeline.Behaviour;
import dev.postern.sandbox.occtoo.pipeline.Pipeline;
import dev.postern.sandbox.occtoo.resource.Operation;
import dev.postern.sandbox.occtoo.resource.Operations;
import dev.postern.sandbox.occtoo.seed.Seed;
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
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Occtoo's APIs over one world of tenants. All hosts have the same address; those beside the API's have a prefix. */
public final class OcctooStandIn implements StandIn {
    public static final String VENDOR = "occtoo";

    /** What the paths of the host that gives tokens begin with. */
    public static final String AUTH_PREFIX = "/auth";

    /** What the paths of the host that serves destinations begin with. */
    public static final String GLOBAL_PREFIX = "/global";

    /** What the paths of the older host for destinations' tokens begin with. */
    public static final String DESTINATIONS_PREFIX = "/destinations-host";

    /** What the paths of the older host for data begin with. */
    public static final String INGEST_PREFIX = "/ingest-host";

    /** With this variant, each stage of the pipeline takes sixty times as long. */
    public static final String SLOW_PIPELINE = "slow-pipeline";

    /** With this variant, what falls due in the queues of destinations fails. */
    public static final String QUEUE_FAILS = "queue-fails";

    private final InstantSource clock;
    private final Variants variants = new Variants(SLOW_PIPELINE, QUEUE_FAILS);
    private final Tokens tokens = new Tokens();
    private final Manners manners;
    private final Surroundings surroundings;
    private Optional<World> world = Optional.empty();
    private Optional<Planted> planted = Optional.empty();

    /** The seed as of a point in time, kept since it takes long to grow. */
    private record Planted(Instant at, JsonNode state) {}

    public OcctooStandIn(InstantSource clock) {
        this.clock = clock;
        manners = new OcctooManners(tokens, clock);
        surroundings = new Surroundings(tokens, clock, this::world, this::behaviour);
    }

    /** Every route of every host, each once. Those of other hosts than the public API's are without their prefix. */
    public static List<Route> routes() {
        Stream<Route> api = Operations.ALL.stream().map(each -> new Route(each.method(), each.path()));
        Stream<Route> others = HostRoute.ALL.stream().map(HostRoute::route);
        return Stream.of(api, Stream.of(EventStream.ROUTE), others)
                .flatMap(Function.identity())
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
        for (HostRoute each : HostRoute.ALL) {
            router.route(
                            HttpMethod.valueOf(each.route().method()),
                            each.prefix() + pattern(each.route().path()))
                    .handler(context -> answer(context, () -> each.action().apply(surroundings, context)));
        }
        router.get(EventStream.ROUTE.path()).handler(new EventStream(surroundings, this::alone));
        UploadHandler uploads = new UploadHandler(surroundings);
        router.put(UploadHandler.ROUTE).handler(context -> alone(() -> uploads.handle(context)));
        for (Operation each : Operations.ALL) {
            router.route(HttpMethod.valueOf(each.method()), pattern(each.path()))
                    .handler(context ->
                            answer(context, () -> each.action().apply(surroundings.signedIn(context, each.scope()))));
        }
        router.errorHandler(404, context -> Answers.send(context.request(), Problem.noRoute(404)));
        router.errorHandler(405, context -> Answers.send(context.request(), Problem.noRoute(405)));
        router.errorHandler(413, context -> Answers.send(context.request(), Problem.tooLarge()));
        router.errorHandler(500, this::fail);
    }

    private static String pattern(String path) {
        return path.replaceAll("\\{(\\w+)}", ":$1");
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
        World restored = World.of(state);
        Clients.register(restored, clock.instant());
        world = Optional.of(restored);
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
        Planted seed = planted.filter(each -> each.at().equals(now)).orElseGet(() -> {
            World fresh = Seed.world(now);
            Clients.register(fresh, now);
            return new Planted(now, fresh.toJson());
        });
        planted = Optional.of(seed);
        return seed;
    }

    private Behaviour behaviour() {
        return Behaviour.of(variants.isOn(SLOW_PIPELINE), variants.isOn(QUEUE_FAILS));
    }

    private synchronized void alone(Runnable action) {
        action.run();
    }

    private synchronized void answer(RoutingContext context, Supplier<Reply> action) {
        try {
            Answers.send(context.request(), action.get());
        } catch (Problem problem) {
            Answers.send(context.request(), problem);
        }
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

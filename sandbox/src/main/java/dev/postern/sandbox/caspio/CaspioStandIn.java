package dev.postern.sandbox.caspio;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.caspio.answer.Refusal;
import dev.postern.sandbox.caspio.answer.Reply;
import dev.postern.sandbox.caspio.call.Call;
import dev.postern.sandbox.caspio.call.Parameters;
import dev.postern.sandbox.caspio.resource.Endpoint;
import dev.postern.sandbox.caspio.resource.Endpoints;
import dev.postern.sandbox.caspio.resource.Records;
import dev.postern.sandbox.caspio.resource.TaskRun;
import dev.postern.sandbox.caspio.resource.Webhooks;
import dev.postern.sandbox.caspio.seed.Seed;
import dev.postern.sandbox.caspio.sql.Engine;
import dev.postern.sandbox.caspio.store.Account;
import dev.postern.sandbox.caspio.store.World;
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
import java.util.Objects;
import java.util.stream.Stream;

/** Caspio's REST API, version 3, over one world of accounts. The token tells the account; all have the same address. */
public final class CaspioStandIn implements StandIn {
    public static final String VENDOR = "caspio";

    /** What all paths but that of the sign-in begin with. */
    public static final String PREFIX = "/integrations/rest/v3";

    private static final Route SIGN_IN = new Route("POST", "/oauth/token");
    private static final List<Route> ROUTES = Stream.concat(
                    Stream.of(SIGN_IN), Endpoints.ALL.stream().map(each -> new Route(each.method(), each.path())))
            .toList();

    private final Clock clock;
    private final Tokens tokens = new Tokens();
    private final Variants variants =
            new Variants(Webhooks.IN_RESULT, Records.UNSTABLE_ORDER, CaspioManners.AS_BAD_REQUEST);
    private final Manners manners;
    private final Engine engine;
    private World world;

    public CaspioStandIn(Clock clock) {
        this.clock = clock;
        this.manners = new CaspioManners(tokens, variants, clock);
        this.engine = new Engine(clock);
        this.world = Seed.world(clock.instant());
    }

    /** Every route of the API, each once; those of the version without its prefix. */
    public static List<Route> routes() {
        return ROUTES;
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
        router.post(SIGN_IN.path()).handler(new SignIn(tokens, clock));
        for (Endpoint each : Endpoints.ALL) {
            router.route(HttpMethod.valueOf(each.method()), PREFIX + each.path().replaceAll("\\{(\\w+)}", ":$1"))
                    .handler(context -> answer(each, context));
        }
        router.get("/dp/:appKey").handler(new DataPageHandler(this::world));
        router.errorHandler(404, context -> Answers.send(context.request(), Refusal.notFound()));
        router.errorHandler(405, context -> Answers.send(context.request(), Refusal.method()));
        router.errorHandler(413, context -> Answers.send(context.request(), Refusal.tooLarge()));
        router.errorHandler(500, CaspioStandIn::fail);
    }

    @Override
    public synchronized void startAnew() {
        replace(Seed.world(clock.instant()));
    }

    @Override
    public synchronized JsonNode state() {
        Instant now = clock.instant();
        world.accounts().forEach(account -> TaskRun.settle(account, now));
        return world.toJson().deepCopy();
    }

    @Override
    public synchronized void restore(JsonNode state) {
        replace(Seed.withViews(World.of(state)));
    }

    private synchronized World world() {
        return world;
    }

    private void replace(World fresh) {
        engine.forget();
        world = fresh;
    }

    private synchronized void answer(Endpoint endpoint, RoutingContext context) {
        HttpServerRequest request = context.request();
        try {
            Answers.send(request, perform(endpoint, context));
        } catch (Refusal refusal) {
            if (refusal.status() == 401) {
                manners.refuseToken(request);
            } else {
                Answers.send(request, refusal);
            }
        }
    }

    private Reply perform(Endpoint endpoint, RoutingContext context) {
        HttpServerRequest request = context.request();
        Instant now = clock.instant();
        CaspioProfile profile = tokens.find(Requests.bearerToken(request), now).orElseThrow(Refusal::unauthorized);
        Requests.requireShort(request);
        Requests.requireMedia(request, endpoint.media());
        if (profile.readsOnly() && !endpoint.readsTables()) {
            throw Refusal.forbidden();
        }
        Account account = world.account(profile.account()).orElseThrow(Refusal::unauthorized);
        TaskRun.settle(account, now);
        return endpoint.action()
                .apply(new Call(
                        account,
                        profile.name(),
                        engine,
                        variants,
                        context.pathParams(),
                        new Parameters(context.queryParams()),
                        Requests.body(context, endpoint.media()),
                        context.fileUploads().stream().map(Upload::of).toList(),
                        "http://" + Objects.requireNonNullElse(request.getHeader("host"), "localhost"),
                        now));
    }

    private static void fail(RoutingContext context) {
        System.getLogger(CaspioStandIn.class.getName())
                .log(
                        System.Logger.Level.ERROR,
                        "the stand-in failed at " + context.request().path(),
                        context.failure());
        Answers.send(context.request(), Refusal.server());
    }
}

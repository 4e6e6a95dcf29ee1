package dev.postern.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.caspio.CaspioStandIn;
import dev.postern.sandbox.control.ControlApi;
import dev.postern.sandbox.control.Controls;
import dev.postern.sandbox.gumloop.GumloopStandIn;
import dev.postern.sandbox.occtoo.OcctooStandIn;
import dev.postern.sandbox.octapipe.OctapipeStandIn;
import dev.postern.sandbox.standin.StandIn;
import dev.postern.sandbox.standin.StateFile;
import dev.postern.sandbox.wire.Faults;
import dev.postern.sandbox.wire.Gate;
import dev.postern.sandbox.wire.Journal;
import dev.postern.sandbox.wire.Manners;
import dev.postern.sandbox.wire.RequestLimit;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The vendors' stand-ins and the control API, in this process. All of it listens on 127.0.0.1 only. */
public final class Sandbox implements AutoCloseable, Controls {
    private static final long SAVE_EVERY_MS = 2_000;

    private final SandboxOptions options;
    private final Vertx vertx;
    private final MovableClock clock;
    private final Faults faults = new Faults();
    private final Journal journal = new Journal();
    private final Map<String, Running> running = new LinkedHashMap<>();
    private final URI controlUrl;

    private Sandbox(SandboxOptions options) {
        this.options = options;
        clock = new MovableClock(options.clock());
        vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(2));
        Path uploads = Listeners.temporaryDirectory();
        try {
            for (StandIn each : List.of(
                    new OctapipeStandIn(clock),
                    new CaspioStandIn(clock),
                    new GumloopStandIn(clock),
                    new OcctooStandIn(clock))) {
                running.put(each.manners().vendor(), listen(each, uploads));
            }
            controlUrl = Listeners.listen(vertx, ControlApi.router(vertx, this), options.controlPort());
        } catch (RuntimeException e) {
            Listeners.close(vertx);
            throw e;
        }
        if (options.stateDirectory() != null) {
            vertx.setPeriodic(
                    SAVE_EVERY_MS,
                    timer -> vertx.executeBlocking(() -> {
                                running.values().forEach(Running::save);
                                return null;
                            })
                            .onFailure(Listeners::report));
        }
    }

    /** Starts everything; throws when a port is taken. */
    public static Sandbox start(SandboxOptions options) {
        return new Sandbox(options);
    }

    /** Where a vendor's stand-in answers, without a slash at the end. */
    public URI url(String vendor) {
        return of(vendor).url();
    }

    public URI octapipeUrl() {
        return url(OctapipeStandIn.VENDOR);
    }

    /** The address of every account; their API is below {@link CaspioStandIn#PREFIX}, the sign-in is not. */
    public URI caspioUrl() {
        return url(CaspioStandIn.VENDOR);
    }

    /** The address of every account; the API is below {@link GumloopStandIn#PREFIX}, chat below its own prefix. */
    public URI gumloopUrl() {
        return url(GumloopStandIn.VENDOR);
    }

    /** The address of the public API; its other hosts are below prefixes that {@link OcctooStandIn} names. */
    public URI occtooUrl() {
        return url(OcctooStandIn.VENDOR);
    }

    /** Where the control API answers. */
    public URI controlUrl() {
        return controlUrl;
    }

    @Override
    public Faults faults() {
        return faults;
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public Set<String> vendors() {
        return running.keySet();
    }

    @Override
    public void advance(Duration by) {
        clock.advance(by);
    }

    @Override
    public void limit(int requestsPerMinute) {
        running.keySet().forEach(vendor -> limit(vendor, requestsPerMinute, Duration.ofMinutes(1)));
    }

    @Override
    public void limit(String vendor, int requests, Duration window) {
        of(vendor).limit().set(requests, window);
    }

    @Override
    public void vary(String vendor, String variant, boolean isOn) {
        of(vendor).standIn().variants().set(variant, isOn);
    }

    @Override
    public JsonNode state(String vendor) {
        return of(vendor).standIn().state();
    }

    /** Everything as at the first start: data, clock, limits; no faults, an empty journal. Sign-ins stay good. */
    @Override
    public void reset() {
        clock.reset();
        running.values().forEach(Running::reset);
        faults.clear();
        journal.clear();
    }

    @Override
    public void close() {
        Listeners.close(vertx);
        running.values().forEach(Running::save);
    }

    private Running listen(StandIn standIn, Path uploads) {
        Manners manners = standIn.manners();
        RequestLimit limit = new RequestLimit(clock, manners.requests(), manners.window());
        Optional<StateFile> file = Optional.ofNullable(options.stateDirectory())
                .map(directory -> new StateFile(directory.resolve(manners.vendor() + ".json")));
        file.flatMap(StateFile::load).ifPresent(standIn::restore);
        Router router = Router.router(vertx);
        new Gate(manners, clock, limit, faults, journal, uploads).putBefore(router);
        standIn.mount(router);
        int port = options.vendorPorts().getOrDefault(manners.vendor(), 0);
        return new Running(standIn, limit, file, Listeners.listen(vertx, router, port));
    }

    private Running of(String vendor) {
        Running found = running.get(vendor);
        if (found == null) {
            throw new IllegalArgumentException("there is no stand-in for " + vendor + ", but for these: " + vendors());
        }
        return found;
    }
}

package dev.postern.sandbox;

import dev.postern.sandbox.control.ControlApi;
import dev.postern.sandbox.control.Controls;
import dev.postern.sandbox.octapipe.OctapipeStandIn;
import dev.postern.sandbox.octapipe.seed.Seed;
import dev.postern.sandbox.octapipe.store.StateFile;
import dev.postern.sandbox.wire.Faults;
import dev.postern.sandbox.wire.Gate;
import dev.postern.sandbox.wire.Journal;
import dev.postern.sandbox.wire.RequestLimit;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The vendors' stand-ins and the control API, in this process. All of it listens on 127.0.0.1 only. */
public final class Sandbox implements AutoCloseable, Controls {
    private static final long SAVE_EVERY_MS = 2_000;

    private final Vertx vertx;
    private final MovableClock clock;
    private final Faults faults = new Faults();
    private final Journal journal = new Journal();
    private final RequestLimit limit;
    private final OctapipeStandIn octapipe;
    private final Optional<StateFile> state;
    private final URI octapipeUrl;
    private final URI controlUrl;

    private Sandbox(SandboxOptions options) {
        clock = new MovableClock(options.clock());
        limit = new RequestLimit(clock, options.requestsPerMinute());
        state = Optional.ofNullable(options.stateDirectory()).map(StateFile::new);
        octapipe = new OctapipeStandIn(clock, state.flatMap(StateFile::load).orElseGet(() -> Seed.world(clock)));
        vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(2));
        Path uploads = Listeners.temporaryDirectory();
        try {
            Router vendor = Router.router(vertx);
            new Gate(clock, limit, faults, journal, uploads).putBefore(vendor);
            octapipe.mount(vendor);
            octapipeUrl = Listeners.listen(vertx, vendor, options.octapipePort());
            controlUrl = Listeners.listen(vertx, ControlApi.router(vertx, this), options.controlPort());
        } catch (RuntimeException e) {
            Listeners.close(vertx);
            throw e;
        }
        state.ifPresent(file -> vertx.setPeriodic(
                SAVE_EVERY_MS,
                timer -> vertx.executeBlocking(() -> {
                            file.save(octapipe.snapshot());
                            return null;
                        })
                        .onFailure(Listeners::report)));
    }

    /** Starts everything; throws when a port is taken. */
    public static Sandbox start(SandboxOptions options) {
        return new Sandbox(options);
    }

    /** Where the stand-in for Octapipe answers, without a slash at the end. */
    public URI octapipeUrl() {
        return octapipeUrl;
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
    public void advance(Duration by) {
        clock.advance(by);
    }

    @Override
    public void limit(int requestsPerMinute) {
        limit.set(requestsPerMinute);
    }

    /** Everything as at the first start: data, clock, limit; no faults, an empty journal. Sign-ins stay good. */
    @Override
    public void reset() {
        clock.reset();
        octapipe.replaceWorld(Seed.world(clock));
        faults.clear();
        journal.clear();
        limit.reset();
    }

    @Override
    public void close() {
        Listeners.close(vertx);
        state.ifPresent(file -> file.save(octapipe.snapshot()));
    }
}

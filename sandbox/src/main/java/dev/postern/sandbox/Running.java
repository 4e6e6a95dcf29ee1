package dev.postern.sandbox;

import dev.postern.sandbox.standin.StandIn;
import dev.postern.sandbox.standin.StateFile;
import dev.postern.sandbox.wire.RequestLimit;
import java.net.URI;
import java.util.Optional;

/** A stand-in that listens. */
record Running(StandIn standIn, RequestLimit limit, Optional<StateFile> file, URI url) {

    void reset() {
        standIn.startAnew();
        standIn.variants().allOff();
        limit.reset();
    }

    void save() {
        file.ifPresent(it -> it.save(standIn.state()));
    }
}

package dev.postern.sandbox.standin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.wire.Manners;
import io.vertx.ext.web.Router;

/** A vendor's API over data of its own. One request at a time reads or changes that data. */
public interface StandIn {
    Manners manners();

    /** The ways of answering that can be switched on. */
    default Variants variants() {
        return new Variants();
    }

    /** Puts the API's routes on a router, behind what is there already. */
    void mount(Router router);

    /** All data as at the first start. Who has signed in stays signed in. */
    void startAnew();

    /** All data, in the form in which {@link #restore} takes it. */
    JsonNode state();

    /** The data of an earlier run. */
    void restore(JsonNode state);
}

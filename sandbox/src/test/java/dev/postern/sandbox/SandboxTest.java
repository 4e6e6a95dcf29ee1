package dev.postern.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.octapipe.DemoAccount;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;

/** One sandbox for all tests of a run, as new before each of them. It is 10 March 2026 in there. */
public abstract class SandboxTest {
    protected static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");
    protected static final Sandbox SANDBOX =
            Sandbox.start(SandboxOptions.onFreePorts().clock(InstantSource.fixed(NOW)));

    protected static final Client ACME = Client.of(SANDBOX.octapipeUrl(), DemoAccount.ACME);
    protected static final Client LIMITED = Client.of(SANDBOX.octapipeUrl(), DemoAccount.ACME_LIMITED);
    protected static final Client GLOBEX = Client.of(SANDBOX.octapipeUrl(), DemoAccount.GLOBEX);
    protected static final Client NOBODY = Client.of(SANDBOX.octapipeUrl(), "");

    @BeforeEach
    void startAnew() {
        SANDBOX.reset();
    }

    /** The path of a pipeline, found by its name. */
    protected static String pipeline(Client client, String name) {
        return "/pipelines/" + id(client.get("/pipelines").body().path("data"), name);
    }

    /** The path of a database, found by its name. */
    protected static String database(Client client, String name) {
        return "/databases/" + id(client.get("/databases").body().path("data"), name);
    }

    protected static String stage(String pipeline, String name) {
        return id(ACME.get(pipeline + "/stages").body().path("data"), name);
    }

    protected static ObjectNode card(String pipeline, String name) {
        JsonNode found =
                ACME.get(pipeline + "/cards?search=" + name.replace(" ", "%20")).body();
        return (ObjectNode) found.path("data").path(0);
    }

    private static String id(JsonNode rows, String name) {
        for (JsonNode row : rows) {
            if (row.path("name").asText().equals(name)) {
                return row.path("uuid").asText();
            }
        }
        throw new AssertionError("nothing is called " + name + " in " + rows);
    }
}

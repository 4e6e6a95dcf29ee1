package dev.postern.sandbox.occtoo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.postern.sandbox.Client;
import dev.postern.sandbox.Sandbox;
import dev.postern.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateTest {
    private static final String ENTRY = "/v1/sources/products/entries/kept-1";
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-10T08:00:00Z"));

    @TempDir
    Path directory;

    @Test
    void finishesAtTheNextStartWhatWasUnderway() {
        SandboxOptions options = SandboxOptions.onFreePorts().clock(CLOCK).stateIn(directory);
        try (Sandbox sandbox = Sandbox.start(options)) {
            client(sandbox)
                    .post(
                            "/v1/sources/products",
                            "{'entries':[{'id':'kept-1','properties':[{'id':'stock','value':3}]}]}");
            assertEquals(404, client(sandbox).get(ENTRY).status());
        }

        try (Sandbox sandbox = Sandbox.start(options)) {
            assertEquals(404, client(sandbox).get(ENTRY).status());
            sandbox.advance(Duration.ofSeconds(1));
            assertEquals(200, client(sandbox).get(ENTRY).status());
        }
    }

    private static Client client(Sandbox sandbox) {
        return Client.of(sandbox.occtooUrl(), "").with("x-api-key", OcctooKey.CONTOSO.apiKey());
    }
}

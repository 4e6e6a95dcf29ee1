package dev.postern.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.postern.sandbox.octapipe.DemoAccount;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateTest {
    @TempDir
    Path directory;

    @Test
    void isThereAgainAtTheNextStart() {
        SandboxOptions options = SandboxOptions.onFreePorts().stateIn(directory);
        String before;
        try (Sandbox sandbox = Sandbox.start(options)) {
            Client client = Client.of(sandbox.octapipeUrl(), DemoAccount.ACME);
            client.post("/tasks/bulk-delete", "{'filters':{'status':'Open'}}");
            before = client.get("/tasks?page=2").body().path("data").toString();
        }

        try (Sandbox sandbox = Sandbox.start(options)) {
            Client client = Client.of(sandbox.octapipeUrl(), DemoAccount.ACME);
            assertEquals(48, client.get("/tasks").body().path("total").asInt());
            assertEquals(before, client.get("/tasks?page=2").body().path("data").toString());
        }
    }
}

package dev.postern.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.postern.sandbox.caspio.CaspioProfile;
import dev.postern.sandbox.caspio.CaspioStandIn;
import dev.postern.sandbox.gumloop.GumloopKey;
import dev.postern.sandbox.gumloop.GumloopStandIn;
import dev.postern.sandbox.octapipe.DemoAccount;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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

    @Test
    void holdsFilesAndRecordsOfTablesAndViews() {
        SandboxOptions options = SandboxOptions.onFreePorts().stateIn(directory);
        String file = "/tables/ComplianceLogs/attachments/AuditDocument/888";
        byte[] content = {0, 1, -1, 13, 10};
        try (Sandbox sandbox = Sandbox.start(options)) {
            Client client = caspio(sandbox);
            new Multipart().file("File", "a.bin", "application/x-a", content).send(client, "PUT", file);
            client.put("/tables/Inventory/records?q.where=PK_ID=1", "{'StockLevel':5000}");
            client.post("/dataImportExportTasks/task_import_nightly/run", "{}");
        }

        try (Sandbox sandbox = Sandbox.start(options)) {
            Client client = caspio(sandbox);
            assertArrayEquals(content, Multipart.download(client, file).body());
            assertEquals(
                    11,
                    client.get("/views/LowStock/records").body().path("Result").size());
            sandbox.advance(Duration.ofSeconds(5));
            assertEquals(
                    4,
                    client.get("/tables/SupplierFeed/records")
                            .body()
                            .path("Result")
                            .size());
        }
    }

    @Test
    void holdsWhatIsAtWorkAndEndsItInTime() {
        SandboxOptions options = SandboxOptions.onFreePorts()
                .stateIn(directory)
                .clock(InstantSource.fixed(Instant.parse("2026-03-10T08:00:00Z")));
        String session;
        try (Sandbox sandbox = Sandbox.start(options)) {
            session = gumloop(sandbox)
                    .post("/agents/agt_9910/sessions", "{'input':'Report'}")
                    .body()
                    .path("session")
                    .path("id")
                    .asText();
        }

        try (Sandbox sandbox = Sandbox.start(options)) {
            Client client = gumloop(sandbox);
            assertEquals("processing", state(client, session));
            sandbox.advance(Duration.ofSeconds(30));
            assertEquals("completed", state(client, session));
        }
    }

    private static String state(Client gumloop, String session) {
        return gumloop.get("/sessions/" + session)
                .body()
                .path("session")
                .path("state")
                .asText();
    }

    private static Client gumloop(Sandbox sandbox) {
        return Client.of(URI.create(sandbox.gumloopUrl() + GumloopStandIn.PREFIX), GumloopKey.ACME.apiKey())
                .with("x-auth-key", GumloopKey.ACME.userId());
    }

    private static Client caspio(Sandbox sandbox) {
        return Client.of(URI.create(sandbox.caspioUrl() + CaspioStandIn.PREFIX), CaspioProfile.ACME.bearerToken());
    }
}

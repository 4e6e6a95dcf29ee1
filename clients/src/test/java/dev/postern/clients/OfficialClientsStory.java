package dev.postern.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postern.clients.fixture.VendorOfWords;
import dev.postern.sandbox.house.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every official client, with the same URLs. */
@QuarkusTest
@WithTestResource(FixtureHouse.class)
class OfficialClientsStory {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPESCRIPT_2 = "@modelcontextprotocol/client";
    private static final String INSPECTOR = "@modelcontextprotocol/inspector";

    @Nullable
    House house;

    @Nullable
    VendorOfWords vendor;

    @Test
    void doWhatTheTableSays() throws IOException, InterruptedException {
        House standing = Objects.requireNonNull(house);
        Situation situation = Situation.in(standing, Objects.requireNonNull(vendor));
        Map<String, Map<String, String>> seen = new LinkedHashMap<>();
        seen.put(packaged("@modelcontextprotocol/sdk", ""), node("typescript-1", situation));
        seen.put(packaged(TYPESCRIPT_2, ", legacy"), node("typescript-2-legacy", situation));
        seen.put(packaged(TYPESCRIPT_2, ", auto"), node("typescript-2-auto", situation));
        seen.put(packaged(TYPESCRIPT_2, ", pinned to 2026-07-28"), node("typescript-2-pinned", situation));
        seen.put(packaged("mcp-remote", ""), node("mcp-remote", situation));
        seen.put(packaged(INSPECTOR, " --cli"), node("inspector-legacy", situation));
        seen.put(packaged(INSPECTOR, " --cli --protocol-era modern"), node("inspector-modern", situation));
        seen.put(
                "`io.modelcontextprotocol.sdk:mcp` " + System.getProperty("mcp-sdk.version"),
                new JavaSdk(standing, situation).drive());

        // Before the page: what is wrong must not become what is written there.
        seen.forEach((client, cells) ->
                assertEquals(List.of(), GoodClient.faults(cells, !client.contains(INSPECTOR)), client));
        new ReferencePage("reference-clients.md").compare(new ClientsTable(seen).page());
    }

    private static Map<String, String> node(String client, Situation situation)
            throws IOException, InterruptedException {
        Node.Ended ended = Node.run(situation.json().toString(), "drive.mjs", client);
        assertEquals(0, ended.code(), client);
        return JSON.readValue(ended.output(), new TypeReference<LinkedHashMap<String, String>>() {});
    }

    private static String packaged(String name, String how) throws IOException {
        JsonNode all = JSON.readTree(Path.of("package.json").toFile());
        return "`%s` %s%s".formatted(name, all.path("dependencies").path(name).asText(), how);
    }
}

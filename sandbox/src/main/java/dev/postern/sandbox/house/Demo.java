package dev.postern.sandbox.house;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.octapipe.DemoAccount;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A connector on an account at the stand-in, made at the first start. The admin API shows a connector's token once
 * only, so it is kept in {@code demo.json} of the data directory.
 *
 * @param accountId the integrated account
 * @param connectorId the connector
 * @param url what an agent's user pastes
 */
public record Demo(String accountId, String connectorId, URI url) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The demo of the last start, or a new one where that is gone or its stand-in was at another address. */
    public static Demo in(House house) {
        AdminClient admin = new AdminClient(house.adminUrl(), house.adminToken());
        Path file = house.data().resolve("demo.json");
        String vendor = house.sandbox().octapipeUrl().toString();
        try {
            JsonNode demo = read(file)
                    .filter(kept -> kept.path("base_url").asText().equals(vendor))
                    .filter(kept ->
                            admin.exists(connectors(kept.path("account_id").asText()) + "/"
                                    + kept.path("connector_id").asText()))
                    .orElseGet(() -> make(admin, vendor));
            OwnerOnly.write(file, demo.toPrettyString() + "\n");
            return new Demo(
                    demo.path("account_id").asText(),
                    demo.path("connector_id").asText(),
                    URI.create(house.publicUrl() + "/mcp/" + demo.path("token").asText()));
        } catch (IOException e) {
            throw new HouseFailure("The demo's URL cannot be kept in " + file + ".", e);
        }
    }

    /** The path of an account's connectors in the admin API. */
    public static String connectors(String accountId) {
        return "/integrated-account/" + accountId + "/mcp";
    }

    private static ObjectNode make(AdminClient admin, String vendor) {
        DemoAccount person = DemoAccount.ACME;
        ObjectNode account = MAPPER.createObjectNode()
                .put("tenant_id", "demo")
                .put("integration", "octapipe")
                .put("name", "Octapipe demo")
                .put("base_url", vendor)
                .put("time_zone", "Europe/Berlin")
                .put("user", person.email());
        account.putObject("credentials")
                .put("domain", person.domain())
                .put("email", person.email())
                .put("password", person.password());
        String accountId =
                admin.create("/integrated-account", account).path("id").asText();
        ObjectNode connector = MAPPER.createObjectNode().put("name", "demo");
        connector.putObject("config");
        JsonNode made = admin.create(connectors(accountId), connector);
        return MAPPER.createObjectNode()
                .put("account_id", accountId)
                .put("connector_id", made.path("id").asText())
                .put("token", made.path("token").asText())
                .put("base_url", vendor);
    }

    private static Optional<JsonNode> read(Path file) throws IOException {
        return Files.exists(file) ? Optional.of(MAPPER.readTree(file.toFile())) : Optional.empty();
    }
}

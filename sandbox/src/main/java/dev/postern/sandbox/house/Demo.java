package dev.postern.sandbox.house;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A connector on an account at a stand-in, made at the first start. The admin API shows a connector's token once only,
 * so it is kept in {@code demo.json} of the data directory.
 *
 * @param vendor the vendor's name
 * @param accountId the integrated account
 * @param connectorId the connector
 * @param url what an agent's user pastes
 */
public record Demo(String vendor, String accountId, String connectorId, URI url) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** One demo for each vendor service: that of the last start, or a new one where that is gone or its stand-in was at another address. */
    public static List<Demo> in(House house) {
        AdminClient admin = new AdminClient(house.adminUrl(), house.adminToken());
        Path file = house.data().resolve("demo.json");
        try {
            ObjectNode kept = read(file);
            List<Demo> demos = new ArrayList<>();
            for (Vendor vendor : Vendor.SERVED) {
                String address = house.sandbox().url(vendor.name()).toString();
                JsonNode demo = Optional.of(kept.path(vendor.name()))
                        .filter(it -> it.path("base_url").asText().equals(address))
                        .filter(it -> isThere(admin, it))
                        .orElseGet(() -> make(admin, vendor, address));
                kept.set(vendor.name(), demo);
                demos.add(of(vendor, demo, house.publicUrl()));
            }
            OwnerOnly.write(file, kept.toPrettyString() + "\n");
            return List.copyOf(demos);
        } catch (IOException e) {
            throw new HouseFailure("The demos' URLs cannot be kept in " + file + ".", e);
        }
    }

    /** The path of an account's connectors in the admin API. */
    public static String connectors(String accountId) {
        return "/integrated-account/" + accountId + "/mcp";
    }

    private static Demo of(Vendor vendor, JsonNode demo, URI publicUrl) {
        return new Demo(
                vendor.name(),
                demo.path("account_id").asText(),
                demo.path("connector_id").asText(),
                URI.create(publicUrl + "/mcp/" + demo.path("token").asText()));
    }

    private static boolean isThere(AdminClient admin, JsonNode demo) {
        return admin.exists(connectors(demo.path("account_id").asText()) + "/"
                + demo.path("connector_id").asText());
    }

    private static ObjectNode make(AdminClient admin, Vendor vendor, String address) {
        ObjectNode account = MAPPER.createObjectNode()
                .put("tenant_id", "demo")
                .put("integration", vendor.name())
                .put("name", vendor.title() + " demo")
                .put("base_url", address)
                .put("time_zone", "Europe/Berlin");
        if (!vendor.login().user().isEmpty()) {
            account.put("user", vendor.login().user());
        }
        ObjectNode credentials = account.putObject("credentials");
        vendor.login().credentials().forEach(credentials::put);
        String accountId =
                admin.create("/integrated-account", account).path("id").asText();
        ObjectNode connector = MAPPER.createObjectNode().put("name", "demo");
        connector.putObject("config");
        JsonNode made = admin.create(connectors(accountId), connector);
        return MAPPER.createObjectNode()
                .put("account_id", accountId)
                .put("connector_id", made.path("id").asText())
                .put("token", made.path("token").asText())
                .put("base_url", address);
    }

    private static ObjectNode read(Path file) throws IOException {
        return Files.exists(file) && MAPPER.readTree(file.toFile()) instanceof ObjectNode kept
                ? kept
                : MAPPER.createObjectNode();
    }
}

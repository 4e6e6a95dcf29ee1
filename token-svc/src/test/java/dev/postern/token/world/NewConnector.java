package dev.postern.token.world;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A connector that a test asks for. */
public final class NewConnector {
    private final Admin admin;
    private final Map<String, Object> config = new HashMap<>();
    private String vendor = World.VENDOR;
    private @Nullable UUID account;
    private @Nullable String expiresAt;
    private boolean expired;

    NewConnector(Admin admin) {
        this.admin = admin;
    }

    public NewConnector of(String otherVendor) {
        vendor = otherVendor;
        return this;
    }

    public NewConnector on(UUID existingAccount) {
        account = existingAccount;
        return this;
    }

    public NewConnector allowing(String... methods) {
        config.put("methods", List.of(methods));
        return this;
    }

    public NewConnector tagged(String... tags) {
        config.put("tags", List.of(tags));
        return this;
    }

    public NewConnector needingAnApiToken() {
        config.put("require_api_token_auth", true);
        return this;
    }

    public NewConnector endingAt(String time) {
        expiresAt = time;
        return this;
    }

    /** As if it had ended a moment ago. */
    public NewConnector expired() {
        expired = true;
        return this;
    }

    /** Issues it. */
    public MadeConnector issue() {
        UUID on = account == null ? admin.account(vendor) : account;
        Map<String, Object> body = new HashMap<>();
        body.put("name", "an agent");
        body.put("config", config);
        body.put("expires_at", expiresAt);
        JsonPath made = admin.request()
                .body(body)
                .post("/integrated-account/{id}/mcp", on)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        if (expired) {
            admin.database()
                    .change(
                            "update connector set expires_at = now() - interval '1 s' where id = ?",
                            made.getUUID("id"));
        }
        return new MadeConnector(admin, on, made.getUUID("id"), made.getString("token"));
    }
}

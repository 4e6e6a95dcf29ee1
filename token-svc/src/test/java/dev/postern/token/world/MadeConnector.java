package dev.postern.token.world;

import java.util.UUID;

/**
 * A connector that was issued.
 *
 * @param account the account it is on
 * @param id its public id
 * @param token its token, as a client has it
 */
public record MadeConnector(Admin admin, UUID account, UUID id, String token) {
    public String path() {
        return "/mcp/" + token;
    }

    public MadeConnector revoke() {
        admin.request()
                .delete("/integrated-account/{account}/mcp/{id}", account, id)
                .then()
                .statusCode(204);
        return this;
    }
}

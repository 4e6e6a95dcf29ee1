package dev.postern.kit.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.contract.Headers;
import dev.postern.contract.PassClaims;
import dev.postern.kit.result.Json;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The token service's internal API over HTTP, with accounts that a test makes up. */
public final class TokenServiceStandIn implements AutoCloseable {
    private final HttpServer server;
    private final PassOffice office;
    private final Map<String, ObjectNode> credentials = new ConcurrentHashMap<>();
    private final List<String> reports = Collections.synchronizedList(new ArrayList<>());

    public TokenServiceStandIn(Vertx vertx, PassOffice office) {
        this.office = office;
        this.server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(TestHouse.tokenServicePort(), "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** An account at the vendor's test port, with these credential fields. */
    public UUID account(Map<String, String> fields) {
        UUID id = UUID.randomUUID();
        ObjectNode credential = Json.NODES.objectNode();
        credential.put("account", id.toString()).put("version", 1);
        credential.put("baseUrl", "http://127.0.0.1:" + TestHouse.vendorPort());
        credential.put("timeZone", "Europe/Berlin").put("user", "ada@example.com");
        ObjectNode secret = credential.putObject("fields");
        fields.forEach(secret::put);
        credentials.put(id.toString(), credential);
        return id;
    }

    /** What vendor services reported of accounts. */
    public List<String> reports() {
        return reports;
    }

    private void answer(HttpServerRequest request) {
        if (!("Bearer " + TestHouse.SERVICE_KEY).equals(request.getHeader("Authorization"))) {
            request.response().setStatusCode(401).end();
            return;
        }
        request.response().putHeader("Content-Type", "application/json");
        switch (String.valueOf(request.path())) {
            case "/internal/jwks" -> request.response().end(office.jwks());
            case "/internal/credential" -> credential(request);
            case "/internal/account-status" ->
                request.body().onSuccess(body -> {
                    reports.add(body.toString());
                    request.response().setStatusCode(204).end();
                });
            default -> request.response().setStatusCode(404).end();
        }
    }

    private void credential(HttpServerRequest request) {
        String payload = String.valueOf(request.getHeader(Headers.PASS)).split("\\.", -1)[1];
        String claims = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
        String account = McpCaller.read(claims).path(PassClaims.ACCOUNT).asText();
        ObjectNode credential = credentials.get(account);
        if (credential == null) {
            request.response().setStatusCode(404).end();
        } else {
            request.response().end(Json.text(credential));
        }
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}

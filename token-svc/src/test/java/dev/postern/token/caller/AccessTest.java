package dev.postern.token.caller;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.postern.token.world.Admin;
import dev.postern.token.world.Endpoints;
import dev.postern.token.world.Endpoints.Endpoint;
import dev.postern.token.world.MadeConnector;
import dev.postern.token.world.ServiceTest;
import dev.postern.token.world.VendorStandIn;
import dev.postern.token.world.World;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Whether the table of who may call what, in the page on security, is true. */
@ServiceTest
class AccessTest {
    private static final Path PAGE = Path.of("../docs/concept-security.md");
    private static final String HEADER = "| method | path | admin | tenant | tenant, of another | connect | no token |";
    private static final String EMPTY = "empty";
    private static final String DOES_NOT_APPLY = "-";
    private static final String CONNECTORS = "/integrated-account/{account}/mcp";
    private static final String ALIAS = "/admin/integrated-accounts/{account}/mcp";

    /** What is sent; nothing to the others. {@code %s} is the tenant. */
    private static final Map<String, String> BODIES = Map.of(
            "POST /integrated-account",
            "{\"tenant_id\": \"%s\", \"integration\": \"octapipe\", \"credentials\": {\"a\": \"b\"}}",
            "POST /api-token",
            "{\"scope\": \"connect\", \"tenant_id\": \"%s\"}");

    private record Row(Endpoint endpoint, List<String> expected) {}

    /** Things of one tenant, new for every call. */
    private record Things(String tenant, MadeConnector connector, String apiToken) {}

    @Inject
    Admin admin;

    @Inject
    VendorStandIn vendor;

    @BeforeEach
    void reset() {
        vendor.reset();
        vendor.endTestsWith(true, "ok");
    }

    @Test
    void hasEveryEndpointAndNoOther() {
        assertEquals(
                Endpoints.all(), table().stream().map(Row::endpoint).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void saysWhatIsAnswered() {
        List<Executable> checks = new ArrayList<>();
        for (Row row : table()) {
            for (Endpoint endpoint : paths(row.endpoint())) {
                checks.add(() -> assertEquals(row.expected(), answers(endpoint, row.expected()), endpoint::toString));
            }
        }
        assertAll(checks);
    }

    private List<String> answers(Endpoint endpoint, List<String> expected) {
        Things mine = things();
        String tenantToken = admin.apiToken("tenant", mine.tenant());
        String connectToken = admin.apiToken("connect", mine.tenant());
        boolean ofTenants = !expected.get(2).equals(DOES_NOT_APPLY);
        return List.of(
                status(send(admin.request(), endpoint, things())),
                status(send(admin.requestWith(tenantToken), endpoint, mine)),
                ofTenants ? other(send(admin.requestWith(tenantToken), endpoint, things())) : DOES_NOT_APPLY,
                status(send(admin.requestWith(connectToken), endpoint, things(mine.tenant()))),
                status(send(admin.anonymous(), endpoint, things())));
    }

    private static String status(Response answer) {
        assertEquals("no-store", answer.header("Cache-Control"));
        return String.valueOf(answer.statusCode());
    }

    private static String other(Response answer) {
        boolean nothing =
                answer.statusCode() == 200 && List.of().equals(answer.jsonPath().getList("result"));
        return nothing ? EMPTY : status(answer);
    }

    private static Response send(RequestSpecification request, Endpoint endpoint, Things on) {
        String body = BODIES.getOrDefault(endpoint.toString(), "{}").formatted(on.tenant());
        String path = endpoint.path()
                .replace("{account}", on.connector().account().toString())
                .replace("{connector}", on.connector().id().toString())
                .replace("{token}", on.apiToken())
                .replace("{integration}", World.VENDOR);
        if (endpoint.method().equals("GET")) {
            return request.queryParam("tenant_id", on.tenant()).get(path);
        }
        return request.body(body).request(endpoint.method(), path);
    }

    private static Set<Endpoint> paths(Endpoint endpoint) {
        return endpoint.path().startsWith(CONNECTORS)
                ? Set.of(
                        endpoint,
                        new Endpoint(endpoint.method(), endpoint.path().replace(CONNECTORS, ALIAS)))
                : Set.of(endpoint);
    }

    private Things things() {
        return things("tenant-" + UUID.randomUUID());
    }

    private Things things(String tenant) {
        MadeConnector connector =
                admin.aConnector().on(admin.account(World.VENDOR, tenant)).issue();
        String apiToken = admin.request()
                .body(Map.of("scope", "connect", "tenant_id", tenant))
                .post("/api-token")
                .jsonPath()
                .getString("id");
        return new Things(tenant, connector, apiToken);
    }

    private static List<Row> table() {
        try (Stream<String> lines = Files.lines(PAGE)) {
            return lines.dropWhile(line -> !line.equals(HEADER))
                    .skip(2)
                    .takeWhile(line -> line.startsWith("|"))
                    .map(line -> Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .filter(cell -> !cell.isEmpty())
                            .toList())
                    .map(cells -> new Row(new Endpoint(cells.getFirst(), cells.get(1)), cells.subList(2, cells.size())))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

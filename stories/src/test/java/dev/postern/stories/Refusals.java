package dev.postern.stories;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.postern.sandbox.house.House;
import dev.postern.sandbox.octapipe.DemoAccount;
import io.restassured.http.Method;
import java.net.URI;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/** Requests at connector URLs that are not let through, each for another reason. */
final class Refusals {
    private static final String CALL = Misplaced.rpc("tools/list", "{}");

    private final Map<String, Runnable> byReason = new LinkedHashMap<>();

    Refusals(House house, Front front) throws SQLException {
        Office office = new Office(house);
        String account = office.account(DemoAccount.ACME);
        Office.Issued good = office.connector(account);
        Office.Issued forgotten = office.connector(account);
        Office.Issued revoked = office.connector(account);
        Office.Issued expired = office.issue(
                account,
                Map.of(
                        "name",
                        "short",
                        "expires_at",
                        OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(5).toString()));
        Office.Issued guarded =
                office.issue(account, Map.of("name", "guarded", "config", Map.of("require_api_token_auth", true)));
        Rows.of(house).run("delete from connector where id = '%s'".formatted(forgotten.id()));
        Rows.of(house)
                .run("update connector set expires_at = now() - interval '1 second' where id = '%s'"
                        .formatted(expired.id()));
        office.revoke(revoked);
        add(
                "malformed",
                404,
                () -> front.post(URI.create(house.publicUrl() + "/mcp/nonsense"), CALL)
                        .statusCode());
        add("unknown", 404, () -> front.post(forgotten.url(), CALL).statusCode());
        add("revoked", 404, () -> front.post(revoked.url(), CALL).statusCode());
        add("expired", 404, () -> front.post(expired.url(), CALL).statusCode());
        add("second-factor", 401, () -> front.post(guarded.url(), CALL).statusCode());
        add("method", 405, () -> front.send(given(), Method.GET, good.url()).statusCode());
        add(
                "origin",
                403,
                () -> front.send(
                                given().header("Origin", "https://evil.example")
                                        .contentType("application/json")
                                        .body(CALL),
                                Method.POST,
                                good.url())
                        .statusCode());
    }

    private void add(String reason, int status, java.util.function.IntSupplier request) {
        byReason.put(reason, () -> assertEquals(status, request.getAsInt(), reason));
    }

    /** How often each is refused in {@link #drive}. */
    Map<String, Integer> plan() {
        Map<String, Integer> plan = new LinkedHashMap<>();
        for (String reason : byReason.keySet()) {
            plan.put(reason, plan.size() + 2);
        }
        return plan;
    }

    void warmUp() {
        byReason.values().forEach(Runnable::run);
    }

    void drive() {
        plan().forEach((reason, times) -> {
            for (int i = 0; i < times; i++) {
                byReason.getOrDefault(reason, () -> {}).run();
            }
        });
    }
}

package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.sandbox.house.House;
import dev.postern.sandbox.octapipe.DemoAccount;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two tenants on one pod, with different fields and different data. */
@ExtendWith(Standing.class)
class IsolationStory {
    private static final int ROUNDS = 500;
    private static final int AT_ONCE = 16;
    private static final String LIST = "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/list\"}";
    private static final String CALL =
            "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\",\"params\":{\"name\":\"list_all_octapipe_databases\",\"arguments\":{}}}";

    /** What only one of them has, in the list of tools and in the vendor's answer. */
    private record Tenant(URI url, String own, String foreign) {}

    @Test
    void keepsTwoTenantsApart(House house) throws InterruptedException, ExecutionException {
        Office office = new Office(house);
        house.sandbox().limit(1_000_000);
        Tenant acme = new Tenant(
                office.connector(office.account(DemoAccount.ACME)).url(), "cf_contract_value", "cf_inspected_on");
        Tenant globex = new Tenant(
                office.connector(office.account(DemoAccount.GLOBEX)).url(), "cf_inspected_on", "cf_contract_value");
        try (HttpClient http = HttpClient.newHttpClient();
                ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<String>> requests = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                for (Tenant tenant : List.of(acme, globex)) {
                    requests.add(() -> send(http, tenant, LIST));
                    requests.add(() -> send(http, tenant, CALL));
                }
            }
            int answered = 0;
            for (Future<String> answer : pool.invokeAll(requests)) {
                assertTrue(answer.get().contains("\"id\":7"), answer.get());
                answered++;
            }
            assertEquals(4 * ROUNDS, answered);
        }
    }

    private static String send(HttpClient http, Tenant tenant, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(tenant.url())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        String text = answer.body();
        assertEquals(200, answer.statusCode(), text);
        assertTrue(text.contains(tenant.own()), () -> "its own is missing: " + text);
        assertTrue(!text.contains(tenant.foreign()), () -> "another tenant's is here: " + text);
        return text;
    }
}

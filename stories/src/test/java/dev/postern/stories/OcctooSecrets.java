package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.postern.sandbox.house.House;
import dev.postern.sandbox.wire.Fault;
import dev.postern.sandbox.wire.FaultKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sends every secret that an Occtoo account can have: to sign in, as a key, and for a protected destination. */
record OcctooSecrets(House house, Office office, Prober prober, Marked marked) {
    private static final String FEED_TOKEN = "/destinations-host/destinations/partner-feed/token";
    private static final String SOURCES = "{\"name\": \"search_data_sources\"}";
    private static final String FEED = """
            {"name": "search_destination_data",
             "arguments": {"destinationId": "partner-feed", "version": "v1", "endpoint": "running-products"}}""";

    void use() {
        Occtoo occtoo = Occtoo.contoso(house);
        marked.add("client secret", occtoo.key().clientSecret());
        String feed = marked.add("secret for destinations", occtoo.key().destinationClientSecret());
        marked.add("key of Occtoo", occtoo.key().apiKey());
        Map<String, String> wrong = new HashMap<>(occtoo.withClient());
        wrong.put("destination_client_secret", marked.add("wrong secret for destinations", "feed-4716-TuVwXyZa"));
        for (Map<String, String> credentials : List.of(occtoo.withClient(), occtoo.withApiKey(), wrong)) {
            call(connector(occtoo, credentials), SOURCES, FEED);
        }
        assertEquals(2, occtoo.seen("POST", FEED_TOKEN), "the secret for destinations was not sent");
        Fault quoting = new Fault(
                new FaultKind.Status(401, "{\"detail\": \"no '%s'\"}".formatted(feed), Map.of("X-Request-Id", "r-1")));
        house.sandbox().faults().add(quoting.on("POST", FEED_TOKEN));
        call(connector(occtoo, occtoo.withClient()), FEED);
        house.sandbox().faults().clear();
    }

    private Office.Issued connector(Occtoo occtoo, Map<String, String> credentials) {
        Office.Issued issued = office.connector(occtoo.account(credentials));
        marked.add("token of Occtoo", RedactionStory.token(issued));
        return issued;
    }

    private void call(Office.Issued connector, String... calls) {
        for (String each : calls) {
            prober.post(connector.url().toString(), Misplaced.rpc("tools/call", each));
        }
    }
}

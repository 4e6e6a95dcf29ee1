package dev.postern.occtoo.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.kit.conformance.DocumentedOnly;
import dev.postern.kit.conformance.McpCaller;
import dev.postern.kit.result.Json;
import dev.postern.occtoo.House;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A tenant with more sources than one call looks into. */
@QuarkusTest
@TestProfile(ManySourcesTest.Documented.class)
class ManySourcesTest {
    private final List<String> schemas = new CopyOnWriteArrayList<>();

    @Test
    void looksIntoFiftyAndSaysThatThereAreMore() {
        JsonNode shown;
        try (House house = new House(this::answer)) {
            shown = McpCaller.read(new McpCaller(house.pass())
                    .call("list_configuration", Json.NODES.objectNode())
                    .at("/result/content/0/text")
                    .asText());
        }

        assertEquals(50, schemas.stream().distinct().count());
        assertEquals(50, schemas.size());
        assertEquals(60, shown.path("dataSources").size());
        String note = shown.path("note").asText();
        assertTrue(note.contains("Of 60 sources, the properties of 50 were read."), note);
    }

    private void answer(HttpServerRequest request) {
        String path = String.valueOf(request.path());
        if (path.endsWith("/properties")) {
            schemas.add(path);
        }
        String sources = IntStream.range(0, 60)
                .mapToObj("{\"id\":\"s-%1$d\",\"name\":\"S\"}"::formatted)
                .collect(Collectors.joining(","));
        request.response().end("{\"items\":[%s]}".formatted(path.endsWith("/sources") ? sources : ""));
    }

    public static final class Documented extends DocumentedOnly {
        public Documented() {
            super("occtoo", "auth,global,destinations");
        }
    }
}

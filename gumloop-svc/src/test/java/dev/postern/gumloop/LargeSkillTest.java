package dev.postern.gumloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.kit.conformance.McpCaller;
import dev.postern.kit.conformance.TestHouse;
import dev.postern.kit.result.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Gumloop takes skills of up to 10 MB. */
@QuarkusTest
@QuarkusTestResource(
        value = TestHouse.class,
        initArgs = {@ResourceArg(name = "vendor", value = "gumloop"), @ResourceArg(name = "others", value = "chat")})
class LargeSkillTest {
    private static final int TEN_MB = 10 * 1024 * 1024;
    private static final String HEAD = "---\nname: Large\ndescription: As large as can be.\n---\n";

    private final AtomicLong received = new AtomicLong();

    @Test
    void sendsTenMegabytesAsTheyAre() {
        JsonNode result = create(TEN_MB);

        assertFalse(result.path("isError").asBoolean(), result.toString());
        assertTrue(received.get() > TEN_MB, "Gumloop got %d bytes".formatted(received.get()));
    }

    @Test
    void refusesMoreBeforeItIsSent() {
        JsonNode result = create(TEN_MB + 1);

        assertTrue(result.at("/content/0/text").asText().contains("at most 10 MB"), result.toString());
        assertEquals(0, received.get());
    }

    private JsonNode create(int bytes) {
        try (House house = new House(this::receive)) {
            return new McpCaller(house.pass())
                    .call(
                            "create_a_gumloop_skill",
                            Json.NODES.objectNode().put("skill_md", HEAD + "x".repeat(bytes - HEAD.length())))
                    .path("result");
        }
    }

    private void receive(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            received.addAndGet(body.length());
            request.response()
                    .setStatusCode(201)
                    .putHeader("Content-Type", "application/json")
                    .end("{\"skill\":{\"id\":\"skill_1\"}}");
        });
    }
}

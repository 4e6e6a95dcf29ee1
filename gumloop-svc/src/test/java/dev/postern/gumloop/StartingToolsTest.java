package dev.postern.gumloop;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.kit.conformance.McpCaller;
import dev.postern.kit.conformance.TestHouse;
import dev.postern.kit.result.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tool that starts work says that there is no result yet, how to look for one, and which states end it. */
@QuarkusTest
@QuarkusTestResource(
        value = TestHouse.class,
        initArgs = {@ResourceArg(name = "vendor", value = "gumloop"), @ResourceArg(name = "others", value = "chat")})
class StartingToolsTest {
    @ParameterizedTest
    @CsvSource({
        "create_a_gumloop_run, no outputs yet, gumloop_runs_wait, DONE, FAILED",
        "create_a_gumloop_session, no result yet, gumloop_sessions_wait, completed, failed",
        "gumloop_sessions_send_message, no reply yet, gumloop_sessions_wait, completed, failed",
        "gumloop_sessions_resolve_approvals, no result yet, gumloop_sessions_wait, completed, failed",
        "create_a_gumloop_data_export, holds no data, get_single_gumloop_data_export_by_id, COMPLETED, FAILED"
    })
    void tellWhatComesNext(String tool, String nothingYet, String look, String good, String bad) {
        try (House house = new House(request -> request.response().end("{}"))) {
            String description = description(new McpCaller(house.pass()), tool);

            assertTrue(description.contains(nothingYet), description);
            assertTrue(description.contains(look), description);
            assertTrue(description.contains(good) && description.contains(bad), description);
        }
    }

    private static String description(McpCaller caller, String name) {
        for (JsonNode tool : caller.send("tools/list", Json.NODES.objectNode()).at("/result/tools")) {
            if (tool.path("name").asText().equals(name)) {
                return tool.path("description").asText();
            }
        }
        throw new AssertionError("there is no tool " + name);
    }
}

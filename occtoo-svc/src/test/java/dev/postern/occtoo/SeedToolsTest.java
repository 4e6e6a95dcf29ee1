package dev.postern.occtoo;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.kit.conformance.McpCaller;
import dev.postern.kit.conformance.TestHouse;
import dev.postern.kit.result.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the running service offers is what a table says that was written by hand from Occtoo's guide. */
@QuarkusTest
@QuarkusTestResource(
        value = TestHouse.class,
        initArgs = {
            @ResourceArg(name = "vendor", value = "occtoo"),
            @ResourceArg(name = "others", value = "auth,global,destinations")
        })
class SeedToolsTest extends AgainstTheStandIn {
    private final Map<String, JsonNode> offered = new HashMap<>();
    private final Map<String, JsonNode> told = new HashMap<>();

    /** A row of the table; an argument that is required ends in {@code *}. */
    record Row(String name, String kind, String tag, String hints, Set<String> arguments) {
        static Row of(String line) {
            String[] cells = line.split(" *\\| *", -1);
            Set<String> arguments = Stream.of(cells[4].split(" "))
                    .filter(each -> !each.isEmpty())
                    .collect(Collectors.toSet());
            return new Row(cells[0], cells[1], cells[2], cells[3], arguments);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Row> table() throws IOException {
        try (InputStream table = SeedToolsTest.class.getResourceAsStream("/seed/tools.csv")) {
            assertNotNull(table);
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.startsWith("name |"))
                    .map(Row::of)
                    .toList();
        }
    }

    @BeforeEach
    void ask() {
        if (offered.isEmpty()) {
            caller().send("tools/list", Json.NODES.objectNode())
                    .at("/result/tools")
                    .forEach(tool -> offered.put(tool.path("name").asText(), tool));
            String catalogue = given().header("Authorization", "Bearer " + TestHouse.SERVICE_KEY)
                    .get("/internal/catalogue")
                    .asString();
            McpCaller.read(catalogue)
                    .path("tools")
                    .forEach(tool -> told.put(tool.path("name").asText(), tool));
        }
    }

    @Test
    void offersTheFortyFourToolsAndNoOther() throws IOException {
        Set<String> names = table().stream().map(Row::name).collect(Collectors.toCollection(TreeSet::new));

        assertEquals(44, names.size());
        assertEquals(names, new TreeSet<>(offered.keySet()));
        assertEquals(names, new TreeSet<>(told.keySet()));
    }

    @ParameterizedTest
    @MethodSource("table")
    void takesTheArgumentsOfTheTable(Row row) {
        JsonNode schema = tool(offered, row).path("inputSchema");
        Set<String> required =
                schema.path("required").valueStream().map(JsonNode::asText).collect(Collectors.toSet());

        assertEquals(
                new TreeSet<>(row.arguments()),
                schema.path("properties")
                        .propertyStream()
                        .map(each -> each.getKey() + (required.contains(each.getKey()) ? "*" : ""))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @MethodSource("table")
    void hasTheClassAndTheTagOfTheTable(Row row) {
        JsonNode tool = tool(told, row);

        assertEquals(
                row.kind().equals("W") ? "write" : "read",
                tool.path("toolClass").asText());
        assertEquals(row.kind().equals("DR"), row.name().startsWith("draft_"));
        assertEquals(
                List.of(row.tag()),
                tool.path("tags").valueStream().map(JsonNode::asText).toList());
    }

    @ParameterizedTest
    @MethodSource("table")
    void hasTheHintsOfTheTable(Row row) {
        JsonNode annotations = tool(offered, row).path("annotations");

        assertEquals(
                row.hints(),
                Stream.of("readOnly", "destructive", "idempotent")
                        // What only reads may be repeated, whether or not that is said.
                        .filter(hint -> !hint.equals("idempotent") || row.kind().equals("W"))
                        .filter(hint -> annotations.path(hint + "Hint").asBoolean())
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining(" "), hints -> hints.isEmpty() ? "-" : hints)));
    }

    private static JsonNode tool(Map<String, JsonNode> tools, Row row) {
        JsonNode tool = tools.get(row.name());
        assertNotNull(tool, row.name());
        return tool;
    }
}

package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.house.House;
import dev.postern.sandbox.house.HouseOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where derived tools are off, as they are unless somebody turns them on: only what Occtoo documents is called. */
class OcctooDocumentedStory {
    private static final Set<String> DOCUMENTED = Set.of(
            "search_data_sources",
            "describe_data_source_schema",
            "draft_data_source",
            "create_data_source",
            "update_data_source",
            "upsert_data_source_properties",
            "list_source_entries",
            "import_data",
            "query_changelog",
            "trace_entry_lifecycle",
            "search_managed_tag_values",
            "search_destination_data",
            "list_configuration");

    private static final Pattern ENDPOINT = Pattern.compile(String.join(
            "|",
            "POST /auth/oauth2/token",
            "(GET|POST) /v1/sources",
            "(GET|PATCH|POST) /v1/sources/[\\w-]+",
            "GET /v1/sources/[\\w-]+/(properties|entries)",
            "PUT /v1/sources/[\\w-]+/properties/\\w+",
            "GET /v1/sources/[\\w-]+/entries/[\\w-]+",
            "GET /v1/managed-tags(/[\\w-]+/values)?",
            "GET /v1/events",
            "(GET|POST) /global/contoso-retail/[\\w-]+/v1/\\w+"));

    @TempDir
    Path data;

    @Test
    void leavesTheDocumentedToolsAndEachWorks() throws Exception {
        try (House house = House.start(HouseOptions.forTests(Path.of("..").toRealPath(), data)
                .nativeServices(System.getProperty("postern.runner", "jvm").equals("native"))
                .vendorSetting("postern.tools.derived", "false"))) {
            Occtoo occtoo = Occtoo.contoso(house);
            try (Agent agent = occtoo.agent()) {
                assertEquals(new TreeSet<>(DOCUMENTED), agent.tools());
                useEach(occtoo, agent);
                assertEquals(DOCUMENTED, Set.copyOf(agent.called()));
                assertEquals(List.of(), undocumented(house));
            }
        }
    }

    /** What was asked of Occtoo that its documentation does not have. */
    private static List<String> undocumented(House house) {
        return house.sandbox().journal().sightings().stream()
                .map(each -> each.method() + " " + each.path())
                .filter(each -> !ENDPOINT.matcher(each).matches())
                .toList();
    }

    private static void useEach(Occtoo occtoo, Agent agent) {
        assertEquals(
                occtoo.look("/v1/sources").path("items").size(),
                agent.call("search_data_sources", Map.of()).path("result").size());
        JsonNode map = agent.call("list_configuration", Map.of());
        assertTrue(map.toString().contains("legacy-catalogue"), map.toString());
        JsonNode schema = agent.call("describe_data_source_schema", Map.of("sourceId", "stores"));
        assertTrue(schema.toString().contains("storeid"), schema.toString());
        build(occtoo, agent);
        fill(occtoo, agent);
        JsonNode tags = agent.call("search_managed_tag_values", Map.of("managedTagName", "Colours", "query", "wine"));
        assertEquals("red-wine", tags.at("/result/0/key").asText(), tags.toString());
        JsonNode shop = agent.call(
                "search_destination_data",
                Map.of("destinationId", "webshop", "version", "v1", "endpoint", "stores", "limit", 2));
        assertEquals(2, shop.path("result").size(), shop.toString());
    }

    private static void build(Occtoo occtoo, Agent agent) {
        JsonNode submit = agent.structured(
                        "draft_data_source",
                        Map.of(
                                "name",
                                "Gift cards",
                                "properties",
                                List.of(Map.of("id", "label", "displayName", "Label", "type", "Text"))))
                .path("submit");
        agent.call(submit.path("tool").asText(), Agent.asMap(submit.path("arguments")));
        agent.call("update_data_source", Map.of("sourceId", "giftCards", "name", "Vouchers"));
        agent.call(
                "upsert_data_source_properties",
                Map.of(
                        "sourceId",
                        "giftCards",
                        "properties",
                        List.of(Map.of("id", "amount", "displayName", "Amount", "type", "Decimal"))));
        assertEquals(
                "Vouchers", occtoo.look("/v1/sources/giftCards").path("name").asText());
        assertEquals(
                2, occtoo.look("/v1/sources/giftCards/properties").path("items").size());
    }

    private static void fill(Occtoo occtoo, Agent agent) {
        agent.call(
                "import_data",
                Map.of(
                        "sourceId",
                        "giftCards",
                        "entries",
                        List.of(Map.of(
                                "id", "gift-50", "properties", List.of(Map.of("id", "amount", "value", 50.5))))));
        occtoo.settle();
        JsonNode entries =
                agent.call("list_source_entries", Map.of("sourceId", "giftCards", "entryIds", List.of("gift-50")));
        assertEquals("gift-50", entries.at("/result/0/id").asText(), entries.toString());
        JsonNode changes = agent.call("query_changelog", Map.of("sourceId", "giftCards"));
        assertTrue(changes.toString().contains("gift-50"), changes.toString());
        JsonNode trace = agent.call("trace_entry_lifecycle", Map.of("sourceId", "giftCards", "entryId", "gift-50"));
        assertEquals("Ingest", trace.at("/stages/0/stage").asText(), trace.toString());
        assertEquals("Completed", trace.at("/stages/0/status").asText(), trace.toString());
    }
}

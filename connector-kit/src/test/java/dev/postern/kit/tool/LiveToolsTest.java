package dev.postern.kit.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.contract.Allowance;
import dev.postern.kit.live.LiveSchema;
import dev.postern.kit.live.SomeFields;
import dev.postern.kit.record.SomeRecords;
import dev.postern.kit.record.Vendor;
import dev.postern.kit.result.Json;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveToolsTest {
    private static final String LIVE = """
            live:
              parts: {tool: list_all_acme_things, id: /id, title: /name, fields: /fields, key: /key, label: /label}
            tell:""";

    private final Vendor vendor = SomeRecords.vendor(
            SomeRecords.VENDOR.replace("tell:", LIVE),
            "things/list.yaml",
            SomeRecords.LIST,
            "things/update.yaml",
            SomeRecords.UPDATE.replace("extras: {type: object,", "extras: {type: object, live: parts, by: id,"));
    private final Toolbox toolbox = new Toolbox(vendor);

    @Test
    void tellsEachFieldWithItsLabelAndChoices() {
        JsonNode extras = extras(SomeFields.twoItems());

        assertEquals("Risk Level", extras.at("/properties/cf_risk/title").asText());
        assertEquals("[\"High\",\"Low\"]", Json.text(extras.at("/properties/cf_risk/enum")));
        assertEquals(
                "In Vendors. Required. Type: select.",
                extras.at("/properties/cf_risk/description").asText());
        assertTrue(extras.path("additionalProperties").asBoolean(), "an unknown field may be sent all the same");
    }

    @Test
    void namesFieldsWithTheirTypesWhereTheyAreValues() {
        String parts =
                SomeRecords.UPDATE.replace("items: {type: string},", "items: {type: string}, live: parts, by: id,");
        Vendor listing = SomeRecords.vendor(
                SomeRecords.VENDOR.replace("tell:", LIVE),
                "things/list.yaml",
                SomeRecords.LIST,
                "things/update.yaml",
                parts);

        JsonNode told = new LiveTools(SomeFields.twoItems(), listing.live())
                .enrich(List.copyOf(new Toolbox(listing).all()))
                .getLast()
                .at("/inputSchema/properties/parts");

        assertTrue(told.path("properties").isMissingNode(), told.toString());
        assertTrue(told.path("description").asText().contains("cf_risk (Risk Level, select)"), told.toString());
    }

    @ParameterizedTest
    @CsvSource({"1, 5", "2, 20", "4, 30", "10, 40", "40, 60", "100, 200"})
    void growsByNoMoreThanItsShare(int items, int fields) {
        LiveSchema schema = SomeFields.many(items, fields);
        int bare = bytes(toolbox.all().stream().map(ToolDefinition::json).toList());

        int grown = bytes(new LiveTools(schema, vendor.live()).enrich(List.copyOf(toolbox.all())));

        assertTrue(grown - bare <= LiveTools.MOST_FOR_A_TOOL, "grown by " + (grown - bare));
        assertTrue(grown > bare, "nothing was told");
    }

    @Test
    void saysWhereToReadTheFieldsWhenThereAreTooMany() {
        assertTrue(
                extras(SomeFields.many(100, 200)).path("description").asText().contains("see list_all_acme_things"));
    }

    @Test
    void leavesToolsWithoutLiveArgumentsAsTheyAre() {
        List<ObjectNode> enriched =
                new LiveTools(SomeFields.twoItems(), vendor.live()).enrich(List.copyOf(toolbox.all()));

        assertSame(toolbox.find("list_all_acme_things").orElseThrow().json(), enriched.getFirst());
    }

    @Test
    void encodesAListOnceForAllWhoMaySeeTheSame() {
        ToolLists lists = new ToolLists(toolbox, vendor);
        Allowance readers = new Allowance(Set.of("read"), Set.of());

        byte[] first = lists.of(readers, SomeFields.twoItems());

        assertSame(first, lists.of(new Allowance(Set.of("READ"), Set.of()), SomeFields.twoItems()));
        assertNotSame(first, lists.of(Allowance.EVERYTHING, SomeFields.twoItems()));
    }

    private JsonNode extras(LiveSchema schema) {
        return new LiveTools(schema, vendor.live())
                .enrich(List.copyOf(toolbox.all()))
                .getLast()
                .at("/inputSchema/properties/extras");
    }

    private static int bytes(List<ObjectNode> definitions) {
        return definitions.stream().mapToInt(json -> Json.bytes(json).length).sum();
    }
}

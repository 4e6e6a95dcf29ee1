package dev.postern.kit.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.postern.kit.record.SomeRecords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnotationsTest {
    @ParameterizedTest
    @CsvSource({
        "PUT,   '',               true",
        "PATCH, '',               false",
        "PATCH, idempotent: true, true",
    })
    void saysWhatIsSafeToRepeat(String verb, String more, boolean safe) {
        Toolbox toolbox = toolbox(SomeRecords.UPDATE.replace("method: PUT", "method: " + verb) + more);

        assertEquals(
                safe, tool(toolbox).json().at("/annotations/idempotentHint").asBoolean());
    }

    @ParameterizedTest
    @CsvSource({"'', Update a thing", "title: Mend a thing, Mend a thing"})
    void isCalledAsItsRecordSays(String more, String title) {
        Toolbox toolbox = toolbox(SomeRecords.UPDATE + more);

        assertEquals(title, tool(toolbox).json().path("title").asText());
        assertEquals(title, tool(toolbox).json().at("/annotations/title").asText());
    }

    private static ToolDefinition tool(Toolbox toolbox) {
        return toolbox.find("update_a_acme_thing_by_id").orElseThrow();
    }

    private static Toolbox toolbox(String update) {
        return new Toolbox(SomeRecords.with("things/list.yaml", SomeRecords.LIST, "things/update.yaml", update));
    }
}

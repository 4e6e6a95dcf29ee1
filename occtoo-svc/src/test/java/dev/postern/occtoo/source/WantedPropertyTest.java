package dev.postern.occtoo.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.conformance.McpCaller;
import dev.postern.kit.result.RefusedException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WantedPropertyTest {
    private static final SourceSchema SCHEMA = schema("""
            [{"id":"brand","displayName":"Brand","type":"Text","description":"Who makes it","state":"Active"},
             {"id":"sizes","displayName":"Sizes","type":"List","delimiter":"|","state":"Active"}]""");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"id":"a b","type":"Text"}                             | properties[0].id: a property's id has
            {"type":"Text"}                                        | properties[0].id: a property's id has
            {"id":"a","type":"Texts"}                              | properties[0].type: Texts is no type; there are Text, LocalizedText
            {"id":"a"}                                             | properties[0].type: a new property needs one of Text
            {"id":"a","type":"List"}                               | properties[0].delimiter: a property of type List needs one
            {"id":"a","type":"LocalizedList","delimiter":""}       | properties[0].delimiter: a property of type LocalizedList needs one
            {"id":"a","type":"Text","delimiter":","}               | properties[0].delimiter: a property of type Text has none
            {"id":"a","type":"Text"},{"id":"A","type":"Text"}      | properties[1].id: `a` stands at properties[0] already
            """)
    void refusesWhatOcctooWouldBeforeASourceIsMade(String properties, String words) {
        ObjectNode arguments = arguments(properties);

        String text = assertThrows(RefusedException.class, () -> CreateDataSource.checked(arguments))
                .refusal()
                .text();

        assertTrue(text.startsWith("Nothing was made.") && text.contains("\n- " + words), text);
    }

    @Test
    void refusesAnIdOfASourceThatIsNone() {
        ObjectNode arguments = arguments("{\"id\":\"a\",\"type\":\"Text\"}").put("id", "my products");

        String text = assertThrows(RefusedException.class, () -> CreateDataSource.checked(arguments))
                .refusal()
                .text();

        assertTrue(text.contains("\n- id: a source's id has 1 to 256"), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"id":"Weight","type":"Decimal"}                        | {"displayName":"weight","type":"Decimal"}
            {"id":"brand","displayName":"Maker"}                    | {"displayName":"Maker","type":"Text","description":"Who makes it"}
            {"id":"brand","description":""}                         | {"displayName":"Brand","type":"Text","description":""}
            {"id":"BRAND","type":"List","delimiter":","}            | {"displayName":"Brand","type":"List","delimiter":",","description":"Who makes it"}
            {"id":"sizes","type":"LocalizedText"}                   | {"displayName":"Sizes","type":"LocalizedText"}
            {"id":"sizes","delimiter":";"}                          | {"displayName":"Sizes","type":"List","delimiter":";"}
            """)
    void keepsOfAPropertyWhatIsNotToChange(String property, String body) {
        List<WantedProperty> wanted =
                UpsertProperties.checked(SCHEMA, arguments(property).path("properties"));

        assertEquals(McpCaller.read(body), wanted.getFirst().body());
    }

    @Test
    void asksForADelimiterWhereATextBecomesAList() {
        String text = assertThrows(
                        RefusedException.class,
                        () -> UpsertProperties.checked(
                                SCHEMA,
                                arguments("{\"id\":\"brand\",\"type\":\"List\"}")
                                        .path("properties")))
                .refusal()
                .text();

        assertTrue(text.startsWith("Nothing was changed.") && text.contains("properties[0].delimiter"), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"id":"sizes"}                                          | false | false
            {"id":"sizes","type":"List","delimiter":"~"}            | false | false
            {"id":"sizes","displayName":"Size"}                     | true  | false
            {"id":"sizes","description":"In cm"}                    | true  | false
            {"id":"sizes","delimiter":","}                          | true  | true
            {"id":"sizes","type":"Text"}                            | true  | true
            """)
    void knowsWhatChangesAndWhatIsReadAnew(String property, boolean changes, boolean reindexed) {
        WantedProperty wanted = UpsertProperties.checked(
                        SCHEMA, arguments(property.replace("~", "|")).path("properties"))
                .getFirst();

        SourceProperty known = SCHEMA.find("sizes").orElseThrow();
        assertEquals(changes, wanted.differsFrom(known));
        assertEquals(reindexed, wanted.isReindexed(known));
    }

    @Test
    void describesWhetherAPropertyIsLocalizedAndHowItIsFiltered() {
        assertEquals(
                McpCaller.read("{\"id\":\"t\",\"type\":\"LocalizedList\",\"localized\":true,\"filterType\":\"list\"}"),
                SourceProperty.described(McpCaller.read("{\"id\":\"t\",\"type\":\"LocalizedList\"}")));
        assertTrue(SourceProperty.described(McpCaller.read("{\"id\":\"t\",\"type\":\"Hologram\"}"))
                .path("filterType")
                .isNull());
        assertFalse(SourceProperty.described(McpCaller.read("{\"id\":\"t\",\"type\":\"Decimal\"}"))
                .path("localized")
                .asBoolean());
    }

    private static ObjectNode arguments(String properties) {
        return (ObjectNode)
                McpCaller.read("{\"id\":\"toys\",\"name\":\"Toys\",\"properties\":[%s]}".formatted(properties));
    }

    private static SourceSchema schema(String properties) {
        List<SourceProperty> read = new ArrayList<>();
        McpCaller.read(properties).forEach(item -> read.add(SourceProperty.of(item)));
        return SourceSchema.of("products", read, true);
    }
}

package dev.postern.kit.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.record.Argument;
import dev.postern.kit.record.LiveUse;
import dev.postern.kit.record.Place;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.RefusedException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {
    private static final Argument VALUES = new Argument(
            "values",
            "values",
            Set.of(Place.BODY),
            false,
            false,
            false,
            Optional.of(new LiveUse.Fields("parts", "item")),
            Optional.empty(),
            List.of(),
            Json.NODES.objectNode());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"Risk Level":"High"}                    | {"cf_risk":"High"}
                    {"risk level":"High","cf_seen":"x"}      | {"cf_risk":"High","cf_seen":"x"}
                    {"cf_risk":"High"}                       | {"cf_risk":"High"}
                    {"name":"n","Nobody Knows":1}            | {"name":"n","Nobody Knows":1}
                    [{"field":"Last Seen","op":"lt"}]        | [{"field":"cf_seen","op":"lt"}]
                    """)
    void takesALabelForItsKey(String given, String sent) {
        ObjectNode arguments = arguments("{\"item\":\"i-1\",\"values\":" + given + "}");

        new Labels(SomeFields.twoItems()).apply(List.of(VALUES), arguments);

        assertEquals(sent, Json.text(arguments.path("values")));
    }

    @Test
    void asksWhichIsMeantWhenALabelIsThatOfSeveralFields() {
        ObjectNode arguments = arguments("{\"values\":{\"Risk Level\":\"High\"}}");

        RefusedException refused = assertThrows(
                RefusedException.class, () -> new Labels(SomeFields.twoItems()).apply(List.of(VALUES), arguments));

        assertTrue(
                refused.refusal().text().contains("cf_risk, cf_risk_2"),
                refused.refusal().text());
    }

    @Test
    void refusesAFieldThatIsGivenTwice() {
        ObjectNode arguments = arguments("{\"item\":\"i-1\",\"values\":{\"Risk Level\":\"High\",\"cf_risk\":\"Low\"}}");

        assertThrows(RefusedException.class, () -> new Labels(SomeFields.twoItems()).apply(List.of(VALUES), arguments));
    }

    @Test
    void takesWhatPeopleTypedForDataOnly() {
        Field field = new Field("k", "a\u0000b\u202ec\n" + "x".repeat(500), "t", false, List.of("o\u0007"));

        assertTrue(field.label().length() <= Field.LONGEST_LABEL, field.label());
        assertTrue(
                field.label().chars().allMatch(character -> character >= 0x20 && character != 0x202e), field.label());
        assertEquals(List.of("o"), field.options());
    }

    private static ObjectNode arguments(String json) {
        try {
            return (ObjectNode) Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

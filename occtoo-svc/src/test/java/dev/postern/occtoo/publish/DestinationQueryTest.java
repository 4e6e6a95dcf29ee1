package dev.postern.occtoo.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.conformance.McpCaller;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DestinationQueryTest {
    private static final ArrayNode TWO = (ArrayNode) McpCaller.read("[{\"id\":\"p-1\"},{\"id\":\"p 2\"}]");

    @Test
    void goesOnBehindTheLastIdWhereNothingElseOrders() {
        DestinationQuery query = query("{}");

        Optional<String> next = query.next(TWO, 2, Optional.empty());

        assertEquals(McpCaller.read("{\"top\":2,\"sortAsc\":[\"id\"],\"after\":[\"p 2\"]}"), query.body(2, next));
    }

    @Test
    void goesOnByCountWhereTheCallerOrders() {
        DestinationQuery query = query("{\"sort\":[{\"property\":\"price\",\"direction\":\"desc\"}],\"skip\":10}");

        Optional<String> second = query.next(TWO, 2, Optional.empty());
        Optional<String> third = query.next(TWO, 2, second);

        assertEquals(McpCaller.read("{\"top\":2,\"sortDesc\":[\"price\"],\"skip\":14}"), query.body(2, third));
    }

    @Test
    void endsWithAPageThatIsNotFull() {
        assertEquals(Optional.empty(), query("{}").next(TWO, 3, Optional.empty()));
    }

    /** A cursor of the other kind, as one has it who changes the order between two pages. */
    @Test
    void beginsAnewWithACursorThatDoesNotFitTheOrder() {
        assertEquals(
                McpCaller.read("{\"top\":2,\"search\":[\"shoe\"]}"),
                query("{\"search\":\"shoe\"}").body(2, Optional.of("i:p-1")));
    }

    private static DestinationQuery query(String arguments) {
        return new DestinationQuery((ObjectNode) McpCaller.read(arguments));
    }
}

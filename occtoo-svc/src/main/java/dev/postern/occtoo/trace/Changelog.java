package dev.postern.occtoo.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.call.VendorCall;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.Json;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** The changes of a source, out of the tenant's events, of which Occtoo itself picks out only the type and the source. */
@Singleton
class Changelog implements VendorCall {
    @Override
    public String name() {
        return "changelog-of-events";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        ObjectNode arguments = conversation.arguments();
        String filter = EventFilter.ofSource(
                EntryChange.types(arguments.path("changeType").asText("")),
                arguments.path("sourceId").asText());
        Search search = new Search(
                arguments,
                Period.of(arguments),
                conversation.wanted().limit() + conversation.wanted().start().skip());
        String after = conversation.wanted().start().vendor().orElse("");
        return EventWalk.of(conversation, filter, after, search::read).map(seen -> {
            ObjectNode page = Json.NODES.objectNode();
            if (!seen.isAll() && !search.over) {
                page.put("after", seen.cursor());
            }
            return conversation.list(page, search.found, more(search, seen));
        });
    }

    private static ObjectNode more(Search search, EventWalk.Seen seen) {
        String further = search.over || seen.isAll()
                ? ""
                : " Call again with next_cursor to go on; an empty page does not mean that nothing follows.";
        return Json.NODES.objectNode().put("note", seen.told() + further);
    }

    private static final class Search {
        private final ObjectNode arguments;
        private final Period period;
        private final int most;
        private final ArrayNode found = Json.NODES.arrayNode();
        private boolean over;

        Search(ObjectNode arguments, Period period, int most) {
            this.arguments = arguments;
            this.period = period;
            this.most = most;
        }

        boolean read(JsonNode event) {
            String time = event.path("time").asText("");
            if (period.isOver(time)) {
                over = true;
                return false;
            }
            boolean wanted = period.holds(time)
                    && EntryChange.isAbout(
                            event,
                            arguments.path("entryId").asText(""),
                            arguments.path("propertyId").asText(""));
            if (wanted) {
                found.add(EntryChange.shown(event));
            }
            return found.size() < most;
        }
    }
}

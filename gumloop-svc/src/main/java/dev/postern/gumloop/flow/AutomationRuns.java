package dev.postern.gumloop.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.call.VendorCall;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.VendorAnswer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The latest runs. Gumloop wants to know of which flow or workbook; where nobody says, the flows are looked at one after
 * the other, so many of them and so long.
 */
@Singleton
class AutomationRuns implements VendorCall {
    private static final int MOST_FLOWS = 25;
    private static final int MOST_OF_ALL = 10;
    private static final int MOST_OF_A_WORKBOOK = 1000;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @Override
    public String name() {
        return "automation-runs";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        ObjectNode arguments = conversation.arguments();
        if (arguments.hasNonNull("saved_item_id") || arguments.hasNonNull("workbook_id")) {
            return conversation.send(arguments, "read the runs").map(answer -> {
                RunHistory history = new RunHistory();
                history.add(answer);
                return conversation.list(history.newest(MOST_OF_A_WORKBOOK), Json.NODES.objectNode());
            });
        }
        return conversation
                .send(HttpMethod.GET, "/list_saved_items", whose(arguments), Optional.empty(), "listed the flows")
                .chain(flows -> new Round(conversation, ids(flows)).next());
    }

    private static List<String> ids(VendorAnswer flows) {
        List<String> ids = new ArrayList<>();
        flows.json()
                .map(body -> body.path("saved_items"))
                .ifPresent(items ->
                        items.forEach(item -> ids.add(item.path("saved_item_id").asText())));
        return ids;
    }

    private static Map<String, String> whose(ObjectNode arguments) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String name : List.of("user_id", "project_id")) {
            JsonNode value = arguments.path(name);
            if (!value.isMissingNode()) {
                query.put(name, value.asText());
            }
        }
        return query;
    }

    /** One go through the flows. */
    private static final class Round {
        private final Conversation conversation;
        private final List<String> flows;
        private final Instant begun;
        private final RunHistory history = new RunHistory();
        private int looked;
        private int refused;

        Round(Conversation conversation, List<String> flows) {
            this.conversation = conversation;
            this.flows = flows;
            this.begun = conversation.now();
        }

        Uni<Answer> next() {
            boolean late = Duration.between(begun, conversation.now()).compareTo(LONGEST) > 0;
            if (looked == Math.min(flows.size(), MOST_FLOWS) || late) {
                return done("");
            }
            Map<String, String> query = whose(conversation.arguments());
            query.put("saved_item_id", flows.get(looked));
            return conversation.look("/get_plrun_saved_item_map", query).chain(this::read);
        }

        private Uni<Answer> read(VendorAnswer answer) {
            if (conversation.isThrottled(answer)) {
                return looked == 0
                        ? Uni.createFrom().failure(conversation.refusal(answer).asException())
                        : done(" Gumloop then limited requests.");
            }
            looked++;
            if (answer.isSuccess()) {
                history.add(answer);
            } else {
                refused++;
            }
            return refused == looked && looked == Math.min(flows.size(), MOST_FLOWS)
                    ? Uni.createFrom().failure(conversation.refusal(answer).asException())
                    : next();
        }

        private Uni<Answer> done(String why) {
            ObjectNode more = Json.NODES.objectNode();
            String skipped = refused == 0 ? "" : " Gumloop refused the runs of %d of them.".formatted(refused);
            if (looked < flows.size() || refused > 0) {
                more.put(
                        "note",
                        "Of %d flows, %d were looked at.%s%s For another flow give its saved_item_id."
                                .formatted(flows.size(), looked, why, skipped));
            }
            return Uni.createFrom().item(() -> conversation.list(history.newest(MOST_OF_ALL), more));
        }
    }
}

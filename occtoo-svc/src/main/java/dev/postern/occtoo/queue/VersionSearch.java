package dev.postern.occtoo.queue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.Refusal;
import dev.postern.kit.result.VendorAnswer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks through the queues of the API versions, one after the other, for changes of which only the ids are known. */
final class VersionSearch {
    private static final int MOST_REQUESTS = 30;
    private static final String PAGE = "200";

    private final Conversation conversation;
    private final Set<String> missing;
    private final Map<String, List<String>> found = new LinkedHashMap<>();
    private final Deque<Page> ahead = new ArrayDeque<>();
    private int requests;

    private record Page(String version, Optional<String> after) {}

    VersionSearch(Conversation conversation, Set<String> ids) {
        this.conversation = conversation;
        this.missing = new LinkedHashSet<>(ids);
    }

    /** The ids by API version; a refusal when not all of them were found. */
    Uni<Map<String, List<String>>> find() {
        return get("/v1/configuration", Map.of(), "looked for API versions").chain(configuration -> {
            configuration
                    .path("destinations")
                    .forEach(destination -> destination
                            .path("apiVersions")
                            .forEach(version ->
                                    ahead.add(new Page(version.path("id").asText(), Optional.empty()))));
            return next();
        });
    }

    private Uni<Map<String, List<String>>> next() {
        if (missing.isEmpty()) {
            return Uni.createFrom().item(found);
        }
        Page page = ahead.poll();
        if (page == null || requests == MOST_REQUESTS) {
            return Uni.createFrom().failure(refusal(page != null));
        }
        requests++;
        Map<String, String> query = new LinkedHashMap<>();
        page.after().ifPresent(after -> query.put("after", after));
        query.put("limit", PAGE);
        return get(
                        "/v1/api-versions/%s/queued-segment-changes".formatted(Conversation.segment(page.version())),
                        query,
                        "looked through the queue of " + page.version())
                .chain(answer -> read(page, answer));
    }

    private Uni<Map<String, List<String>>> read(Page page, JsonNode answer) {
        answer.path("items").forEach(change -> {
            String id = change.path("id").asText();
            if (missing.remove(id)) {
                found.computeIfAbsent(page.version(), _ -> new ArrayList<>()).add(id);
            }
        });
        Optional.ofNullable(answer.path("after").textValue())
                .ifPresent(after -> ahead.addFirst(new Page(page.version(), Optional.of(after))));
        return next();
    }

    private Uni<JsonNode> get(String path, Map<String, String> query, String step) {
        return conversation
                .send(HttpMethod.GET, path, query, Optional.empty(), step)
                .map(VersionSearch::body);
    }

    private static JsonNode body(VendorAnswer answer) {
        return answer.json().orElseGet(Json.NODES::objectNode);
    }

    private RuntimeException refusal(boolean stopped) {
        String why = stopped
                ? "%d pages of queues were looked through, and there are more: give apiVersionId."
                        .formatted(MOST_REQUESTS)
                : "Only changes that still wait can be cancelled; list_queued_endpoint_segment_changes shows them.";
        return Refusal.of(
                        Fault.ARGUMENTS_REFUSED,
                        "No queued change has the id %s. %s Nothing was cancelled."
                                .formatted(String.join(", ", missing), why))
                .asException();
    }
}

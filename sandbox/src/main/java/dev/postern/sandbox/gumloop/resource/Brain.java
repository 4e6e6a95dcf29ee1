package dev.postern.sandbox.gumloop.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.gumloop.answer.Refusal;
import dev.postern.sandbox.gumloop.answer.Reply;
import dev.postern.sandbox.gumloop.call.Call;
import dev.postern.sandbox.gumloop.call.Shown;
import dev.postern.sandbox.gumloop.store.Kind;
import dev.postern.sandbox.standin.Json;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The search in what the organisation knows. Each search costs credits. */
final class Brain {
    static final List<Endpoint> ENDPOINTS = List.of(Endpoint.post("/brain/search", Brain::search));

    private static final int COST = 5;
    private static final int MOST = 50;
    private static final int USUAL = 8;
    private static final Set<String> SOURCES = Set.of(
            "notion", "google_drive", "slack", "github", "confluence", "direct_file_uploads", "gumloop_artifacts");

    private Brain() {}

    private static Reply search(Call call) {
        String query = call.body().required("query");
        JsonNode asked = call.body().json().path("limit");
        boolean given = call.body().gives("limit");
        if (given && (!asked.isInt() || asked.asInt() < 1 || asked.asInt() > MOST)) {
            throw Refusal.invalid("limit", "limit must be an integer from 1 to 50.");
        }
        List<String> sources = call.body().texts("source_type");
        if (!SOURCES.containsAll(sources)) {
            throw Refusal.invalid("source_type", "Unrecognized source_type.");
        }
        if (call.organization().credits() < COST) {
            throw Refusal.outOfCredits();
        }
        call.ledger().spend(call.caller().userId(), "BRAIN_SEARCH", "search", COST);
        ArrayNode results = Json.array();
        call.shelf(Kind.DOCUMENT)
                .all()
                .filter(each -> isOpen(call, each))
                .filter(each -> sources.isEmpty()
                        || sources.contains(each.path("source").asText()))
                .map(each -> show(each, score(each, query)))
                .filter(each -> each.path("score").asDouble() > 0)
                .sorted(Comparator.comparingDouble(each -> -each.path("score").asDouble()))
                .limit(given ? asked.asInt() : USUAL)
                .forEach(results::add);
        return Reply.ok("results", results);
    }

    private static boolean isOpen(Call call, JsonNode document) {
        String team = document.path("_team").asText();
        return team.isEmpty() || call.caller().mayUse(team);
    }

    /** Which part of the query's words is in the document. */
    private static double score(JsonNode document, String query) {
        String text = (document.path("title").asText() + " "
                        + document.path("content").asText())
                .toLowerCase(Locale.ROOT);
        List<String> words = Arrays.stream(query.toLowerCase(Locale.ROOT).split("\\W+"))
                .filter(word -> word.length() > 2)
                .toList();
        long found = words.stream().filter(text::contains).count();
        return words.isEmpty() ? 0 : Math.round(100.0 * found / words.size()) / 100.0;
    }

    private static ObjectNode show(ObjectNode document, double score) {
        ObjectNode shown = Shown.of(
                document,
                "document_id",
                "source",
                "title",
                "content",
                "url",
                "updated_at",
                "owner_name",
                "owner_email",
                "parent_title");
        shown.putObject("metadata");
        return shown.put("score", score);
    }
}

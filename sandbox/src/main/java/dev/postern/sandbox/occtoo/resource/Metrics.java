package dev.postern.sandbox.occtoo.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.answer.Problem;
import dev.postern.sandbox.occtoo.answer.Reply;
import dev.postern.sandbox.occtoo.call.Body;
import dev.postern.sandbox.occtoo.call.Call;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.occtoo.store.Stamp;
import dev.postern.sandbox.standin.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Measurements that the tenant's pipeline has made. */
final class Metrics {
    private static final Set<String> BUCKETS = Set.of("minute", "hour", "day");
    private static final Set<String> AGGREGATIONS = Set.of("sum", "avg", "min", "max", "count");

    static final List<Operation> OPERATIONS = List.of(
            Operation.get("/v1/metrics", Operation.READ_METRICS, Metrics::list),
            Operation.post("/v1/metrics/{name}/query", Operation.READ_METRICS, Metrics::query));

    private Metrics() {}

    private static Reply list(Call call) {
        Map<String, List<String>> stamps = new TreeMap<>();
        call.shelf(Kind.POINT)
                .all()
                .forEach(each -> stamps.computeIfAbsent(each.path("name").asText(), key -> new ArrayList<>())
                        .add(each.path("at").asText()));
        ArrayNode items = Json.array();
        stamps.forEach((name, at) -> items.addObject()
                .put("name", name)
                .put("firstAt", at.stream().min(String::compareTo).orElse(""))
                .put("lastAt", at.stream().max(String::compareTo).orElse("")));
        return Reply.ok(Json.object().set("items", items));
    }

    private static Reply query(Call call) {
        String name = call.path("name");
        if (call.shelf(Kind.POINT).where("name", name).findAny().isEmpty()) {
            throw Problem.notFound("Metric", name);
        }
        Body body = call.body();
        String bucket = body.word("bucket", BUCKETS);
        String aggregation = body.has("aggregation") ? body.word("aggregation", AGGREGATIONS) : "sum";
        List<String> groupBy = body.texts("groupBy");
        JsonNode tags = body.within("tags").json();
        String from = body.text("from");
        String to = body.text("to");
        Times.check(body.violations(), "from", from);
        Times.check(body.violations(), "to", to);
        body.end();
        Map<JsonNode, Map<String, DoubleSummaryStatistics>> series = new LinkedHashMap<>();
        call.shelf(Kind.POINT)
                .where("name", name)
                .filter(each -> isWithin(each, from, to))
                .filter(each -> tags.properties().stream()
                        .allMatch(tag -> each.path("tags").path(tag.getKey()).equals(tag.getValue())))
                .forEach(each -> series.computeIfAbsent(group(each, groupBy), key -> new TreeMap<>())
                        .computeIfAbsent(start(each, bucket), key -> new DoubleSummaryStatistics())
                        .accept(each.path("value").asDouble()));
        ArrayNode shown = Json.array();
        series.forEach((group, points) -> {
            ArrayNode values = shown.addObject().<ObjectNode>set("tags", group).putArray("points");
            points.forEach(
                    (at, statistics) -> values.addObject().put("at", at).put("value", value(statistics, aggregation)));
        });
        return Reply.ok(Json.object().put("name", name).set("series", shown));
    }

    private static boolean isWithin(JsonNode point, String from, String to) {
        Instant at = Instant.parse(point.path("at").asText());
        return Times.read(from).stream().noneMatch(at::isBefore)
                && Times.read(to).stream().noneMatch(at::isAfter);
    }

    private static ObjectNode group(JsonNode point, List<String> groupBy) {
        ObjectNode group = Json.object();
        groupBy.forEach(each -> group.set(each, Json.at(point.path("tags"), each)));
        return group;
    }

    /** Without buckets, every measurement stands for its own time. */
    private static String start(JsonNode point, String bucket) {
        Instant at = Instant.parse(point.path("at").asText());
        return switch (bucket) {
            case "minute" -> Stamp.of(at.truncatedTo(ChronoUnit.MINUTES));
            case "hour" -> Stamp.of(at.truncatedTo(ChronoUnit.HOURS));
            case "day" -> Stamp.of(at.truncatedTo(ChronoUnit.DAYS));
            default -> Stamp.of(at);
        };
    }

    private static double value(DoubleSummaryStatistics values, String aggregation) {
        return switch (aggregation) {
            case "avg" -> values.getAverage();
            case "min" -> values.getMin();
            case "max" -> values.getMax();
            case "count" -> values.getCount();
            default -> values.getSum();
        };
    }
}

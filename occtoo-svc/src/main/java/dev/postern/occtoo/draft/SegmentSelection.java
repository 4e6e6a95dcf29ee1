package dev.postern.occtoo.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.contract.word.Nearest;
import java.util.List;
import java.util.Optional;

/** Which segments' cards go out, and which do not. */
record SegmentSelection(Seen.All segments, Findings findings) {
    static final List<String> SIDES = List.of("includeSegmentIds", "excludeSegmentIds");

    void put(Given given, ObjectNode selection) {
        for (String side : SIDES) {
            List<String> ids = given.texts(side).stream().distinct().toList();
            if (!ids.isEmpty()) {
                selection.set(side, Languages.json(ids));
            }
            for (int i = 0; i < ids.size(); i++) {
                check(ids.get(i), given.at(side) + "[" + i + "]", side);
            }
        }
        given.texts(SIDES.getFirst()).stream()
                .filter(given.texts(SIDES.getLast())::contains)
                .forEach(id -> findings.warn(
                        "The segment `%s` is both included and excluded: none of its cards goes out.".formatted(id)));
    }

    private void check(String id, String path, String side) {
        Optional<JsonNode> segment = segments.find(id);
        if (segment.isEmpty()) {
            notFound(id, path);
            return;
        }
        switch (segment.get().path("status").asText()) {
            case "Scheduled" ->
                findings.refused(
                        path,
                        "The segment `%s` is Scheduled and cannot be put into an endpoint directly. Leave it out here; once the endpoint is there, call queue_endpoint_segment_change with segmentId `%s` and operation %s."
                                .formatted(id, id, side.equals(SIDES.getFirst()) ? "Include" : "Exclude"));
            case "Archived" -> findings.warn("The segment `%s` is Archived: it has no cards any more.".formatted(id));
            default -> {}
        }
    }

    private void notFound(String id, String path) {
        segments.gap().ifPresentOrElse(gap -> findings.warn("`%s` was not checked: %s".formatted(path, gap)), () -> {
            List<String> near = Nearest.to(
                    id,
                    segments.items().stream()
                            .map(each -> each.path("id").asText())
                            .toList(),
                    1);
            findings.refused(
                    path,
                    "The card definition has no segment `%s`%s. list_segments shows them."
                            .formatted(id, near.isEmpty() ? "" : "; did you mean `" + near.getFirst() + "`?"));
        });
    }
}

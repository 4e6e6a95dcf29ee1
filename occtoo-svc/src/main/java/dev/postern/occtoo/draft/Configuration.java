package dev.postern.occtoo.draft;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tenant's graph, as far as it could be seen. */
record Configuration(Seen graph) {
    /** An API version, and the destination that it is of. */
    record Version(JsonNode destination, JsonNode version) {}

    Seen segmentDefinition(String id) {
        return find("segmentDefinitions", id);
    }

    Seen destination(String id) {
        return find("destinations", id);
    }

    Optional<Version> version(String id) {
        return all("destinations")
                .flatMap(destination -> destination
                        .path("apiVersions")
                        .valueStream()
                        .filter(each -> each.path("id").asText().equals(id))
                        .map(each -> new Version(destination, each)))
                .findFirst();
    }

    List<JsonNode> endpoints(String versionId) {
        return all("endpoints")
                .filter(each -> each.path("apiVersionId").asText().equals(versionId))
                .toList();
    }

    /** Why it could not be seen; empty where it could. */
    Optional<String> gap() {
        return switch (graph) {
            case Seen.There _ -> Optional.empty();
            case Seen.Absent _ -> Optional.of("Occtoo has no such page for this account.");
            case Seen.Unknown unknown -> Optional.of(unknown.why());
        };
    }

    private Seen find(String kind, String id) {
        Optional<String> gap = gap();
        if (gap.isPresent()) {
            return new Seen.Unknown(gap.get());
        }
        return all(kind)
                .filter(each -> each.path("id").asText().equals(id))
                .findFirst()
                .<Seen>map(Seen.There::new)
                .orElseGet(Seen.Absent::new);
    }

    private Stream<JsonNode> all(String kind) {
        return graph.found().stream().flatMap(seen -> seen.path(kind).valueStream());
    }
}

package dev.postern.kit.record;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for what one file says of another: a name that leads nowhere stops the start. */
final class References {
    private References() {}

    static void check(YamlMap map, List<Endpoint> endpoints, Api api, Collection<LiveSource> sources) {
        for (LiveSource source : sources) {
            if (tool(endpoints, source.tool()).filter(Endpoint::isList).isEmpty()) {
                throw map.faultAt("live", "there is no list tool `%s`".formatted(source.tool()));
            }
            source.then().filter(then -> tool(endpoints, then).isEmpty()).ifPresent(then -> {
                throw map.faultAt("live", "there is no tool `%s`".formatted(then));
            });
        }
        for (Endpoint endpoint : endpoints) {
            endpoint.at().filter(at -> !api.others().containsKey(at)).ifPresent(at -> {
                throw map.faultAt(
                        "api", "%s is at `%s`, which is not among the others here".formatted(endpoint.tool(), at));
            });
            uses(endpoint)
                    .filter(use ->
                            sources.stream().noneMatch(source -> source.name().equals(use.source())))
                    .findFirst()
                    .ifPresent(use -> {
                        throw map.faultAt(
                                "live",
                                "%s wants the live fields `%s`, which are not here"
                                        .formatted(endpoint.tool(), use.source()));
                    });
        }
    }

    private static Optional<Endpoint> tool(List<Endpoint> endpoints, String name) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.tool().equals(name))
                .findFirst();
    }

    private static Stream<LiveUse> uses(Endpoint endpoint) {
        return Stream.concat(
                endpoint.arguments().stream().flatMap(argument -> argument.live().stream()),
                endpoint.columns().stream().flatMap(columns -> columns.live().stream()));
    }
}

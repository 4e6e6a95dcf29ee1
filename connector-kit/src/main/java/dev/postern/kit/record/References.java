package dev.postern.kit.record;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for what one file says of another: a name that leads nowhere stops the start. */
final class References {
    private References() {}

    static void check(YamlMap map, List<Endpoint> endpoints, Api api, Collection<LiveSource> sources) {
        api.others()
                .values()
                .forEach(other -> other.signIn().forEach(method -> checkSignIn(map, method, endpoints, api)));
        for (LiveSource source : sources) {
            if (tool(endpoints, source.tool())
                    .filter(tool -> tool.isList() || source.items().isPresent())
                    .isEmpty()) {
                throw map.faultAt(
                        "live",
                        "there is no list tool `%s`, nor another whose `items` are named".formatted(source.tool()));
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

    /** The address that a sign-in is at must be there, and what it takes from calls must be an argument of some tool. */
    static void checkSignIn(YamlMap map, SignInMethod method, List<Endpoint> endpoints, Api api) {
        Optional<String> at = switch (method) {
            case SignInMethod.ClientCredentials client -> client.at();
            case SignInMethod.TokenCall call -> call.at();
            case SignInMethod.Bearer _, SignInMethod.Header _, SignInMethod.Login _, SignInMethod.None _ ->
                Optional.empty();
        };
        at.filter(name -> !api.others().containsKey(name)).ifPresent(name -> {
            throw map.faultAt("api", "a sign-in is at `%s`, which is not among the others here".formatted(name));
        });
        method.arguments().stream()
                .filter(name -> endpoints.stream()
                        .flatMap(endpoint -> endpoint.arguments().stream())
                        .noneMatch(argument -> argument.name().equals(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw map.faultAt(
                            "api", "a sign-in takes `{%s}`, but no tool has an argument of that name".formatted(name));
                });
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

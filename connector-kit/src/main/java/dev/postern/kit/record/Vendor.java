package dev.postern.kit.record;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything the records say of one vendor.
 *
 * @param name part of every tool's name, as {@code octapipe}
 * @param title the vendor's name as people write it
 * @param instructions what a model is told on connecting
 * @param test the name of the harmless tool that a connection test calls
 * @param live where the account's own fields are found
 * @param tell what a model is told when the vendor refuses, where an endpoint does not know better
 * @param endpoints ordered by tool name
 */
public record Vendor(
        String name,
        String title,
        Documentation documentation,
        String instructions,
        Api api,
        List<SignInMethod> signIn,
        String test,
        Answers answers,
        RateLimitHeaders rateLimit,
        ErrorBody errors,
        List<LiveSource> live,
        Tell tell,
        List<Endpoint> endpoints) {
    public Vendor {
        signIn = List.copyOf(signIn);
        live = List.copyOf(live);
        endpoints = List.copyOf(endpoints);
    }

    /** Credential fields that are no secrets: ids that stand in for arguments, and that models read in answers anyway. */
    public Set<String> openFields() {
        return endpoints.stream()
                .flatMap(endpoint -> endpoint.arguments().stream())
                .flatMap(argument -> argument.account().stream())
                .map(FromAccount::field)
                .collect(Collectors.toUnmodifiableSet());
    }
}

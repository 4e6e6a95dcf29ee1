package dev.postern.kit.record;

import java.util.List;

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
}

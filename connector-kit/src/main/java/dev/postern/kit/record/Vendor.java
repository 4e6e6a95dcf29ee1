package dev.postern.kit.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
 * @param endpoints ordered by tool name; until {@link #offered} a tool may be here twice, as documented and as derived
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

    /**
     * The vendor with one endpoint for each tool that is offered.
     *
     * @param derived whether endpoints are used that nobody documents; such a one then takes the place of another with
     *     the same tool
     */
    public Vendor offered(boolean derived) {
        Map<String, Endpoint> byTool = new TreeMap<>();
        endpoints.stream()
                .filter(endpoint -> derived || !endpoint.isDerived())
                .forEach(endpoint ->
                        byTool.merge(endpoint.tool(), endpoint, (one, other) -> other.isDerived() ? other : one));
        List<LiveSource> reachable = live.stream()
                .filter(source -> byTool.containsKey(source.tool())
                        && source.then().stream().allMatch(byTool::containsKey))
                .toList();
        return new Vendor(
                name,
                title,
                documentation,
                instructions,
                api,
                signIn,
                test,
                answers,
                rateLimit,
                errors,
                reachable,
                tell,
                List.copyOf(byTool.values()));
    }

    /** How one signs in for a request at the other address of that name; as an account does where that has no ways of its own. */
    public List<SignInMethod> signIn(Optional<String> at) {
        return at.map(api.others()::get)
                .map(OtherAddress::signIn)
                .filter(own -> !own.isEmpty())
                .orElse(signIn);
    }

    /** Whether that other address has its own ways to sign in. */
    public boolean hasOwnSignIn(Optional<String> at) {
        return at.map(api.others()::get)
                .filter(other -> !other.signIn().isEmpty())
                .isPresent();
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

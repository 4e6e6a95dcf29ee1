package dev.postern.sandbox.occtoo.call;

import dev.postern.sandbox.occtoo.answer.Problem;
import java.util.Set;

/**
 * Who asks, and what that one may do.
 *
 * @param name what stands in histories as the author
 * @param sources the sources that are open; empty for all
 * @param method how the one has signed in
 */
public record Principal(String name, Set<String> scopes, Set<String> sources, String method) {
    public Principal {
        scopes = Set.copyOf(scopes);
        sources = Set.copyOf(sources);
    }

    public void needs(String scope) {
        if (!scope.isEmpty() && !scopes.contains(scope)) {
            throw Problem.noScope(scope);
        }
    }

    public boolean mayUse(String source) {
        return sources.isEmpty() || sources.contains(source);
    }
}

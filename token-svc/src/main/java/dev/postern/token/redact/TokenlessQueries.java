package dev.postern.token.redact;

import dev.postern.contract.redact.Redaction;
import dev.postern.token.rest.ProblemType;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a query that holds a token: it would stand in the database's own log of slow statements, and in proxies'. */
final class TokenlessQueries {
    private static final int AFTER_CALLER = 6000;

    @ServerRequestFilter(priority = AFTER_CALLER)
    void refuse(ContainerRequestContext request) {
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (Redaction.finds(name) || values.stream().anyMatch(Redaction::finds)) {
                throw ProblemType.INVALID_VALUE.with(
                        "A token stands in the query, where logs keep it. Tokens are sent as 'Authorization: Bearer' only; make a new one in its place.");
            }
        });
    }
}

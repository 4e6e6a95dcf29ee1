package dev.postern.token.rest;

import dev.postern.contract.log.FewLines;
import io.quarkus.logging.Log;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever goes wrong in an endpoint into a problem. */
@Singleton
final class ProblemMappers {
    private final FewLines lines;

    @Inject
    ProblemMappers(FewLines lines) {
        this.lines = lines;
    }

    @ServerExceptionMapper
    RestResponse<ProblemBody> problem(Problem problem) {
        return answer(problem);
    }

    @ServerExceptionMapper
    RestResponse<ProblemBody> refusedByFramework(WebApplicationException exception) {
        ProblemType type = ProblemType.ofStatus(exception.getResponse().getStatus());
        return answer(type.with(type.title() + "."));
    }

    @ServerExceptionMapper
    RestResponse<ProblemBody> fault(Exception exception) {
        if (StoreFault.isCauseOf(exception)) {
            if (lines.mayLog()) {
                Log.warnf("The database does not answer: %s", exception.getMessage());
            }
            return answer(ProblemType.STORE_UNAVAILABLE.with("Nothing was changed. Try again in a few seconds."));
        }
        if (StoreFault.isBadText(exception)) {
            return answer(ProblemType.INVALID_VALUE.with("A parameter holds a character that cannot be stored."));
        }
        if (lines.mayLog()) {
            Log.error("An endpoint failed", exception);
        }
        return answer(ProblemType.INTERNAL.with("Try again; when it stays so, the service's log says more."));
    }

    private static RestResponse<ProblemBody> answer(Problem problem) {
        RestResponse.ResponseBuilder<ProblemBody> builder = RestResponse.ResponseBuilder.create(
                        RestResponse.Status.fromStatusCode(problem.type().status()), problem.body())
                .header(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE);
        if (problem.type() == ProblemType.UNAUTHENTICATED) {
            builder.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return builder.build();
    }
}

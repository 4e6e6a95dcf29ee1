package dev.postern.stories.executable;

import java.lang.constant.ClassDesc;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an endpoint answers without saying its type: Quarkus REST registers only what a signature names. */
final class AnswerRule implements Rule {
    private static final Set<ClassDesc> ANSWERS = Stream.of(
                    "jakarta.ws.rs.core.Response",
                    "jakarta.ws.rs.core.Response$ResponseBuilder",
                    "org.jboss.resteasy.reactive.RestResponse",
                    "org.jboss.resteasy.reactive.RestResponse$ResponseBuilder")
            .map(ClassDesc::of)
            .collect(Collectors.toSet());

    @Override
    public Stream<String> missing(Service service, Registered registered) {
        return service.calls()
                .filter(call -> call.isOf(ANSWERS, Set.of("entity", "ok", "create", "status", "accepted")))
                .filter(call -> call.anything() && !Plain.isReadable(call.last(), registered))
                .map(call -> call + " " + Plain.advice(call.last()));
    }
}

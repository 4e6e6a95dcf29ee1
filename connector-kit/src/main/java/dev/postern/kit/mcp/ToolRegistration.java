package dev.postern.kit.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.account.Caller;
import dev.postern.kit.call.Progress;
import dev.postern.kit.call.ToolCalls;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.Refusal;
import dev.postern.kit.tool.Toolbox;
import io.micrometer.core.instrument.Timer;
import io.quarkiverse.mcp.server.Cancellation;
import io.quarkiverse.mcp.server.ToolManager;
import io.quarkiverse.mcp.server.ToolResponse;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.function.BiFunction;

/** Makes every tool known to the MCP extension, which calls back here. */
@Singleton
public class ToolRegistration {
    private static final String TAKEN_BACK =
            "You took this call back. What it was to change may have been changed by then: read first, before you make it again.";

    private final Toolbox toolbox;
    private final ToolCalls calls;
    private final ToolMetrics metrics;
    private final ToolResponses responses;
    private final InFlight inFlight;
    private final Discovery discovery;

    ToolRegistration(
            Toolbox toolbox,
            ToolCalls calls,
            ToolMetrics metrics,
            ToolResponses responses,
            InFlight inFlight,
            Discovery discovery) {
        this.toolbox = toolbox;
        this.calls = calls;
        this.metrics = metrics;
        this.responses = responses;
        this.inFlight = inFlight;
        this.discovery = discovery;
    }

    void register(@Observes StartupEvent started, ToolManager manager) {
        toolbox.all()
                .forEach(tool -> manager.newTool(tool.name())
                        .setDescription(tool.facts().description())
                        .setInputSchema(Json.text(tool.inputSchema()))
                        .setAsyncHandler(arguments -> {
                            Progress progress = ProgressEvents.of(arguments.progress());
                            return answer(tool.name(), (caller, asked) -> calls.call(tool, caller, asked, progress));
                        })
                        .register());
        Discovery.NAMES.forEach(name -> manager.newTool(name)
                .setDescription(name)
                .setInputSchema("{\"type\": \"object\"}")
                .setAsyncHandler(arguments -> answer(name, (caller, asked) -> discovery.answer(name, caller, asked)))
                .register());
    }

    private Uni<ToolResponse> answer(String name, BiFunction<Caller, ObjectNode, Uni<Answer>> work) {
        RoutingContext rc = Current.request().orElseThrow();
        Caller caller = Current.caller(rc).orElseThrow();
        Asked asked = Current.asked(rc).orElseThrow();
        Timer.Sample sample = metrics.start();
        Uni<Answer> answered = work.apply(caller, asked.arguments());
        return untilClientIsGone(rc, Uni.combine().any().of(takenBack(rc, caller, asked), answered))
                .onItemOrFailure()
                .invoke((answer, gone) -> metrics.end(sample, name, answer))
                .map(answer -> {
                    ToolResponses.putHeaders(rc.response(), answer);
                    return responses.of(answer, asked);
                });
    }

    /** A call that was taken back is answered nevertheless: over HTTP somebody waits for the end of it. */
    private Uni<Answer> takenBack(RoutingContext rc, Caller caller, Asked asked) {
        Context context = rc.vertx().getOrCreateContext();
        Answer answer = new Answer.Refused(Refusal.of(Fault.CANCELLED, TAKEN_BACK));
        return Uni.createFrom().emitter(emitter -> {
            Runnable stop = () -> context.runOnContext(ignored -> emitter.complete(answer));
            inFlight.add(caller, asked.id(), stop);
            emitter.onTermination(() -> inFlight.remove(caller, asked.id(), stop));
        });
    }

    /**
     * When nobody waits for the answer any more, the vendor need not work on it either. The extension has to hear of it,
     * as it keeps what belongs to a call until the call has ended.
     */
    private static Uni<Answer> untilClientIsGone(RoutingContext rc, Uni<Answer> answer) {
        return Uni.createFrom().emitter(emitter -> {
            Cancellable running = answer.subscribe().with(emitter::complete, emitter::fail);
            rc.addEndHandler(end -> {
                running.cancel();
                emitter.fail(new Cancellation.OperationCancellationException());
            });
        });
    }
}

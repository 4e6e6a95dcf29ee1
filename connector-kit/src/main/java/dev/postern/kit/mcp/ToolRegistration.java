package dev.postern.kit.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.account.Caller;
import dev.postern.kit.call.ToolCalls;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.Json;
import dev.postern.kit.tool.ToolDefinition;
import dev.postern.kit.tool.Toolbox;
import io.micrometer.core.instrument.Timer;
import io.quarkiverse.mcp.server.ToolManager;
import io.quarkiverse.mcp.server.ToolResponse;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/** Makes every tool known to the MCP extension, which calls back here. */
@Singleton
public class ToolRegistration {
    private final Toolbox toolbox;
    private final ToolCalls calls;
    private final ToolMetrics metrics;

    public ToolRegistration(Toolbox toolbox, ToolCalls calls, ToolMetrics metrics) {
        this.toolbox = toolbox;
        this.calls = calls;
        this.metrics = metrics;
    }

    void register(@Observes StartupEvent started, ToolManager manager) {
        toolbox.all()
                .forEach(tool -> manager.newTool(tool.name())
                        .setDescription(tool.facts().description())
                        .setInputSchema(Json.text(tool.inputSchema()))
                        .setAsyncHandler(arguments -> call(tool, arguments.args()))
                        .register());
    }

    private Uni<ToolResponse> call(ToolDefinition tool, Map<String, Object> given) {
        RoutingContext rc = Current.request().orElseThrow();
        Caller caller = Current.caller(rc).orElseThrow();
        ObjectNode arguments = Json.MAPPER.valueToTree(given);
        Timer.Sample sample = metrics.start();
        return untilClientIsGone(rc, calls.call(tool, caller, arguments)).map(answer -> {
            metrics.end(sample, tool.name(), answer);
            ToolResponses.putHeaders(rc.response(), answer);
            return ToolResponses.of(answer);
        });
    }

    /** When nobody waits for the answer any more, the vendor need not work on it either. */
    private static Uni<Answer> untilClientIsGone(RoutingContext rc, Uni<Answer> answer) {
        return Uni.createFrom().emitter(emitter -> {
            Cancellable running = answer.subscribe().with(emitter::complete, emitter::fail);
            rc.addEndHandler(end -> running.cancel());
        });
    }
}

package dev.postern.kit.mcp;

import dev.postern.kit.record.Vendor;
import dev.postern.kit.result.Answer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Counts and times tool calls, by the names of OpenTelemetry's conventions for MCP. */
@Singleton
public class ToolMetrics {
    private static final String DURATION = "mcp.server.operation.duration";

    private final MeterRegistry registry;
    private final Vendor vendor;

    public ToolMetrics(MeterRegistry registry, Vendor vendor) {
        this.registry = registry;
        this.vendor = vendor;
    }

    Timer.Sample start() {
        return Timer.start(registry);
    }

    /**
     * The tool's name is one that exists, and the outcome one of a few: there can only be so many series.
     *
     * @param answer null when the client did not wait for one
     */
    void end(Timer.Sample sample, String tool, @Nullable Answer answer) {
        String error = switch (answer) {
            case null -> "cancelled";
            case Answer.Success _ -> "none";
            case Answer.Refused(var refusal) -> refusal.fault().code();
        };
        sample.stop(Timer.builder(DURATION)
                .tag("mcp.method.name", "tools/call")
                .tag("gen_ai.tool.name", tool)
                .tag("error.type", error)
                .tag("vendor", vendor.name())
                .register(registry));
    }
}

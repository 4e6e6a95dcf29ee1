package dev.postern.kit.mcp;

import dev.postern.kit.record.Vendor;
import dev.postern.kit.result.Answer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;

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

    /** The tool's name is one that exists, and the outcome one of an enum: there can only be so many series. */
    void end(Timer.Sample sample, String tool, Answer answer) {
        String error = switch (answer) {
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

package dev.postern.sandbox.gumloop.resource;

import java.util.List;
import java.util.stream.Stream;

/** The route table. A path that another would match too stands before that one. */
public final class Endpoints {
    public static final List<Endpoint> ALL = Stream.of(
                    FlowRuns.ENDPOINTS,
                    Flows.ENDPOINTS,
                    Files.ENDPOINTS,
                    Agents.ENDPOINTS,
                    AgentParts.ENDPOINTS,
                    AgentVersions.ENDPOINTS,
                    Sessions.ENDPOINTS,
                    Approvals.ENDPOINTS,
                    AgentFiles.ENDPOINTS,
                    Skills.ENDPOINTS,
                    Servers.ENDPOINTS,
                    ToolCalls.ENDPOINTS,
                    Chat.ENDPOINTS,
                    Catalogue.ENDPOINTS,
                    Brain.ENDPOINTS,
                    AuditLogs.ENDPOINTS,
                    Members.ENDPOINTS,
                    Exports.ENDPOINTS,
                    Evaluations.ENDPOINTS,
                    EvaluationConfig.ENDPOINTS)
            .flatMap(List::stream)
            .toList();

    private Endpoints() {}
}

package dev.postern.sandbox.gumloop.resource;

import java.util.List;
import java.util.Map;

/** The fields that each kind of export knows. */
final class ExportFields {
    static final List<String> TYPES = List.of("workflows", "agents", "agent_interactions", "credit_logs");

    private static final Map<String, List<String>> BY_TYPE = Map.of(
            "workflows",
            list("workbook_id workbook_name workbook_created_ts user_id user_email workspace_id workspace_name run_id"
                    + " credit_cost pl_run_created_ts pl_run_finished_ts pipeline"),
            "agents",
            list("agent_id agent_name agent_description agent_model agent_system_prompt agent_created_ts agent_tools"
                    + " agent_metadata creator_email workspace_id workspace_name"),
            "agent_interactions",
            list("interaction_id agent_id agent_name interaction_type interaction_name trigger_type"
                    + " interaction_created_ts user_email credit_cost llm_credit_cost tool_credit_cost"
                    + " flow_credit_cost message_count workspace_id workspace_name"),
            "credit_logs",
            list("user_email permission_group_id permission_group_name timestamp category type name amount balance"
                    + " log_id project_id"));

    private ExportFields() {}

    static List<String> of(String dataType) {
        return BY_TYPE.getOrDefault(dataType, List.of());
    }

    private static List<String> list(String names) {
        return List.of(names.split(" "));
    }
}

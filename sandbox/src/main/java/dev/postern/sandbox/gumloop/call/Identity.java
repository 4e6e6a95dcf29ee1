package dev.postern.sandbox.gumloop.call;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.gumloop.answer.Refusal;

/**
 * For whom an operation of the older kind is done: its parameters say so, and the key must match them.
 *
 * @param user empty where only a project is named
 * @param project empty where only a user is named
 */
public record Identity(String user, String project) {

    static Identity of(Caller caller, String user, String project) {
        if (user.isEmpty() && project.isEmpty()) {
            throw Refusal.invalid("user_id", "Either user_id or project_id is required.");
        }
        boolean userFits = user.isEmpty() || caller.mayActFor(user);
        boolean projectFits = project.isEmpty() || caller.mayUse(project);
        if (!userFits || !projectFits) {
            throw Refusal.keyDoesNotMatch();
        }
        return new Identity(user, project);
    }

    /** Whether a thing with an owner and a team is among those that are asked for. */
    public boolean covers(JsonNode thing) {
        return project.isEmpty()
                ? thing.path("_owner").asText().equals(user)
                : thing.path("_team").asText().equals(project);
    }

    /** Whether a run is among those that are asked for. */
    public boolean coversRun(JsonNode run) {
        return project.isEmpty()
                ? run.path("user_id").asText().equals(user)
                : run.path("_project").asText().equals(project);
    }
}

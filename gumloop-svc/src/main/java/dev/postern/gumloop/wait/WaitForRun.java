package dev.postern.gumloop.wait;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.call.VendorCall;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.Json;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

/** Waits until a run of a flow has ended. */
@Singleton
class WaitForRun implements VendorCall {
    private static final Set<String> GOES_ON = Set.of("RUNNING", "QUEUED", "TERMINATING");
    private static final List<String> TOLD = List.of("state", "created_ts", "finished_ts");
    private static final int LARGEST_OUTPUTS = 60 * 1024;
    private static final int LAST_LINES = 20;

    @Override
    public String name() {
        return "wait-for-run";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        String run = conversation.arguments().path("id").asText();
        return Waiting.until(conversation, answer -> read(run, answer));
    }

    private static Sight read(String run, JsonNode answer) {
        String state = answer.path("state").asText().toUpperCase(Locale.ROOT);
        ObjectNode shown = Json.NODES.objectNode().put("run_id", run);
        TOLD.stream().filter(answer::has).forEach(key -> shown.set(key, answer.path(key)));
        JsonNode outputs = answer.path("outputs");
        if (Json.text(outputs).length() <= LARGEST_OUTPUTS) {
            shown.set("outputs", outputs.isMissingNode() ? Json.NODES.objectNode() : outputs);
        } else {
            shown.put(
                    "outputs_omitted_reason",
                    "They are larger than a result may hold; their names are: %s."
                            .formatted(String.join(", ", (Iterable<String>) outputs::fieldNames)));
        }
        Texts.lastLines(answer.path("log"), LAST_LINES).ifPresent(lines -> shown.set("log", lines));
        return new Sight(state, GOES_ON.contains(state), OptionalLong.empty(), shown, next(state, outputs));
    }

    private static String next(String state, JsonNode outputs) {
        return switch (state) {
            case "DONE" ->
                outputs.isEmpty()
                        ? "It is done. It has no outputs, which is right for a flow without Output nodes: do not make any up."
                        : "It is done; the results are in outputs, by the names of the flow's Output nodes.";
            case "FAILED" ->
                "It failed; the reason stands at the end of log. Tell the user before you start it again, as that costs credits.";
            case "TERMINATED" -> "It was stopped before it was done; there are no results. Tell the user.";
            case "TERMINATING" -> "It is being stopped. Call gumloop_runs_wait again with the same id to see it end.";
            case "QUEUED" ->
                "It waits for its turn, as so many runs go on already. Call gumloop_runs_wait again with the same id; do not start the flow once more.";
            case "RUNNING" ->
                "It goes on. Call gumloop_runs_wait again with the same id; do not start the flow once more.";
            default -> "Gumloop does not document this state. Look again with get_single_gumloop_run_by_id.";
        };
    }
}

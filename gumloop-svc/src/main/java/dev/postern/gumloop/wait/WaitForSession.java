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

/** Waits until an agent has done what a session asks of it. */
@Singleton
class WaitForSession implements VendorCall {
    private static final Set<String> GOES_ON = Set.of("processing", "queued");
    private static final List<String> TOLD =
            List.of("id", "agent_id", "agent_name", "name", "state", "usage", "pending_approvals");
    private static final int LAST_MESSAGES = 3;

    @Override
    public String name() {
        return "wait-for-session";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        return Waiting.until(conversation, WaitForSession::read);
    }

    private static Sight read(JsonNode answer) {
        JsonNode session = answer.path("session").isObject() ? answer.path("session") : answer;
        String state = session.path("state").asText().toLowerCase(Locale.ROOT);
        ObjectNode shown = Json.NODES.objectNode();
        TOLD.stream().filter(session::hasNonNull).forEach(key -> shown.set(key, session.path(key)));
        JsonNode place = answer.path("queue_position");
        OptionalLong queued = place.isNumber() ? OptionalLong.of(place.asLong()) : OptionalLong.empty();
        queued.ifPresent(number -> shown.put("queue_position", number));
        Texts.lastMessages(session.path("messages"), LAST_MESSAGES)
                .ifPresent(messages -> shown.set("messages", messages));
        return new Sight(state, GOES_ON.contains(state), queued, shown, next(state));
    }

    private static String next(String state) {
        return switch (state) {
            case "completed" ->
                "The agent has answered; the last message is its answer. What it made is in list_all_gumloop_artifacts with agent_id and session_id.";
            case "failed" ->
                "The session failed or was cancelled; the last messages may say why. Tell the user before you start it again, as that costs credits.";
            case "processing", "queued" ->
                "It goes on. Call gumloop_sessions_wait again with the same id; do not create the session or send the message once more.";
            case "approval_required" ->
                "A person must decide before it goes on. Show pending_approvals to the user, and pass the decision on with gumloop_sessions_resolve_approvals.";
            case "idle" ->
                "Nothing has been asked of this session yet. Give it something to do with gumloop_sessions_send_message.";
            default ->
                "Gumloop does not document this state. Read the whole session with get_single_gumloop_session_by_id.";
        };
    }
}

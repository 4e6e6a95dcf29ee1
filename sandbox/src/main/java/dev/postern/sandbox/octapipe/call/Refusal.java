package dev.postern.sandbox.octapipe.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.octapipe.store.Model;
import dev.postern.sandbox.standin.Json;
import java.util.List;
import java.util.Map;

/** Ends a request with the vendor's error answer. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Reply reply;

    private Refusal(Reply reply) {
        super("HTTP " + reply.status(), null, false, false);
        this.reply = reply;
    }

    public Reply reply() {
        return reply;
    }

    public static Refusal badRequest(String message) {
        return new Refusal(Reply.message(400, message));
    }

    public static Refusal unauthenticated() {
        return new Refusal(Reply.message(401, "Unauthenticated."));
    }

    public static Refusal forbidden() {
        return new Refusal(Reply.message(403, "This action is unauthorized."));
    }

    public static Refusal notFound(Model model, String id) {
        return new Refusal(
                Reply.message(404, "No query results for model [App\\Models\\" + model.className() + "] " + id));
    }

    public static Refusal invalid(String field, String message) {
        return invalid(Map.of(field, List.of(message)));
    }

    public static Refusal invalid(Map<String, List<String>> errors) {
        ObjectNode body = Json.object().put("message", "The given data was invalid.");
        ObjectNode fields = body.putObject("errors");
        errors.forEach((field, messages) -> fields.set(field, Json.texts(messages)));
        return new Refusal(new Reply(422, body));
    }
}

package dev.postern.sandbox.gumloop.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.gumloop.answer.Refusal;
import dev.postern.sandbox.gumloop.answer.Reply;
import dev.postern.sandbox.gumloop.call.Body;
import dev.postern.sandbox.gumloop.call.Call;
import dev.postern.sandbox.gumloop.work.Ledger;
import dev.postern.sandbox.standin.Json;
import java.util.List;
import java.util.Set;

/** Chat completions, on the streaming host. */
final class Chat {
    static final List<Endpoint> ENDPOINTS =
            List.of(Endpoint.post("/chat/completions", Chat::complete).chat());

    private static final Set<String> ROLES = Set.of("system", "developer", "user", "assistant", "tool");
    private static final int IMAGE_CREDITS = 30;

    private Chat() {}

    private static Reply complete(Call call) {
        Body body = call.body();
        String slug = body.required("model");
        Model model =
                Model.find(slug).orElseThrow(() -> Refusal.invalid("model", "No model is registered as " + slug + "."));
        List<ObjectNode> messages = messages(body);
        boolean images = wantsImages(body, model);
        body.object("response_format");
        body.object("provider");
        if (body.gives("temperature") && !body.json().path("temperature").isNumber()) {
            throw Refusal.invalid("temperature", "temperature must be a number.");
        }
        requireTools(body, model);
        if (call.organization().credits() <= 0) {
            throw Refusal.outOfCredits();
        }
        if (model.refuses()) {
            throw Refusal.upstream("The provider rejected the request: this model is out of order.");
        }
        ChatAnswer answer = new ChatAnswer(model, messages, body, images);
        ObjectNode usage = answer.usage();
        long cost = 1 + usage.path("total_tokens").asLong() / 1_000 + (images ? IMAGE_CREDITS : 0);
        new Ledger(call.organization(), call.now()).spend(call.caller().userId(), "CHAT_COMPLETION", model.id(), cost);
        ObjectNode completion = Json.object().put("id", call.organization().nextId("chatcmpl-", 14));
        completion.put("created", call.now().getEpochSecond()).put("model", model.id());
        return body.flag("stream", false)
                ? new Reply.OfEvents(answer.events(completion))
                : Reply.ok(answer.completion(completion));
    }

    private static List<ObjectNode> messages(Body body) {
        List<ObjectNode> messages = body.objects("messages");
        if (messages.isEmpty()) {
            throw Refusal.invalid("messages", "At least one message is required.");
        }
        for (int i = 0; i < messages.size(); i++) {
            ObjectNode message = messages.get(i);
            if (!ROLES.contains(message.path("role").asText())) {
                throw Refusal.invalid("messages[" + i + "].role", "Unknown role.");
            }
            if (message.path("role").asText().equals("tool") && !message.hasNonNull("tool_call_id")) {
                throw Refusal.invalid("messages[" + i + "].tool_call_id", "A tool's message needs a tool_call_id.");
            }
        }
        return messages;
    }

    private static boolean wantsImages(Body body, Model model) {
        boolean asks = body.texts("modalities").contains("image");
        if (asks && !model.images()) {
            throw Refusal.imagesUnsupported(model.id());
        }
        return asks || (model.images() && body.gives("image_config"));
    }

    private static void requireTools(Body body, Model model) {
        if (!body.objects("tools").isEmpty() && model.images()) {
            throw Refusal.unsupported("The model " + model.id() + " calls no tools.");
        }
        if (body.gives("tool_choice")
                && !body.json().path("tool_choice").isObject()
                && !Set.of("auto", "none", "required").contains(body.text("tool_choice"))) {
            throw Refusal.invalid("tool_choice", "tool_choice must be auto, none, required or a function.");
        }
    }
}

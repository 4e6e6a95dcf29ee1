package dev.postern.sandbox.gumloop.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.gumloop.call.Body;
import dev.postern.sandbox.gumloop.store.Content;
import dev.postern.sandbox.standin.Json;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What the stand-in says in place of a model: how much it was told, and that nobody has thought about it. */
record ChatAnswer(Model model, List<ObjectNode> messages, Body body, boolean images) {
    private static final int CHARACTERS_PER_TOKEN = 4;
    private static final int CHUNK = 24;

    /** The answer, behind the keys that are there already. */
    ObjectNode completion(ObjectNode start) {
        ObjectNode completion = start.put("object", "chat.completion");
        Optional<ObjectNode> tool = tool();
        ObjectNode choice = completion.putArray("choices").addObject().put("index", 0);
        choice.put("finish_reason", tool.isPresent() ? "tool_calls" : finish());
        ObjectNode message = choice.putObject("message").put("role", "assistant");
        message.put("content", tool.isPresent() ? "" : text());
        tool.ifPresent(each -> message.putArray("tool_calls").add(called(each)));
        if (images) {
            String data = Base64.getEncoder()
                    .encodeToString(Content.bytes(Json.object().put("png", 16)));
            ObjectNode image = message.putArray("images").addObject().put("type", "image_url");
            image.putObject("image_url").put("url", "data:image/png;base64," + data);
        }
        return completion.set("usage", usage());
    }

    /** The same as chunks of an event stream. */
    String events(ObjectNode start) {
        StringBuilder events = new StringBuilder();
        String text = text();
        for (int i = 0; i < text.length(); i += CHUNK) {
            ObjectNode delta = Json.object().put("content", text.substring(i, Math.min(text.length(), i + CHUNK)));
            events.append(event(start, i == 0 ? delta.put("role", "assistant") : delta, ""));
        }
        return events.append(event(start, Json.object(), finish()))
                .append("data: [DONE]\n\n")
                .toString();
    }

    ObjectNode usage() {
        int prompt = tokens(messages.toString());
        int completion = tokens(text());
        return Json.object()
                .put("prompt_tokens", prompt)
                .put("completion_tokens", completion)
                .put("total_tokens", prompt + completion);
    }

    private String event(ObjectNode start, ObjectNode delta, String finish) {
        ObjectNode chunk = start.deepCopy().put("object", "chat.completion.chunk");
        ObjectNode choice = chunk.putArray("choices").addObject().put("index", 0);
        choice.set("delta", delta);
        if (finish.isEmpty()) {
            choice.putNull("finish_reason");
        } else {
            choice.put("finish_reason", finish);
            chunk.set("usage", usage());
        }
        return "data: " + chunk + "\n\n";
    }

    private String text() {
        String full = full();
        int most = mostCharacters();
        return full.substring(0, Math.min(full.length(), most));
    }

    private String finish() {
        return full().length() > mostCharacters() ? "length" : "stop";
    }

    private String full() {
        ObjectNode format = body.object("response_format");
        return switch (format.path("type").asText()) {
            case "json_object" ->
                Json.object().put("stand_in", true).put("note", note()).toString();
            case "json_schema" ->
                Sample.of(format.path("json_schema").path("schema")).toString();
            default -> note();
        };
    }

    private String note() {
        int last = content(messages.getLast()).length();
        return "Stand-in answer: no model was asked. " + model.id() + " would have got " + messages.size()
                + " message(s), the last of " + last + " characters.";
    }

    private static String content(JsonNode message) {
        JsonNode content = message.path("content");
        return content.isTextual() ? content.asText() : content.toString();
    }

    private int mostCharacters() {
        JsonNode limit = body.json().path("max_completion_tokens");
        return limit.isInt() ? Math.max(1, limit.asInt()) * CHARACTERS_PER_TOKEN : Integer.MAX_VALUE;
    }

    /** The function that the caller demands: the one that is named, or the first. */
    private Optional<ObjectNode> tool() {
        JsonNode choice = body.json().path("tool_choice");
        String named = choice.path("function").path("name").asText();
        if (!choice.isObject() && !choice.asText().equals("required")) {
            return Optional.empty();
        }
        return body.objects("tools").stream()
                .filter(each -> named.isEmpty()
                        || each.path("function").path("name").asText().equals(named))
                .findFirst();
    }

    private static ObjectNode called(JsonNode tool) {
        JsonNode function = tool.path("function");
        ObjectNode call = Json.object().put("id", "call_stand_in").put("type", "function");
        call.putObject("function")
                .put("name", function.path("name").asText())
                .put("arguments", Sample.of(function.path("parameters")).toString());
        return call;
    }

    private static int tokens(String text) {
        return 1 + text.length() / CHARACTERS_PER_TOKEN;
    }
}

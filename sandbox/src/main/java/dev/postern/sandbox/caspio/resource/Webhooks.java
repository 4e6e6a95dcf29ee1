package dev.postern.sandbox.caspio.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.caspio.answer.Refusal;
import dev.postern.sandbox.caspio.answer.Reply;
import dev.postern.sandbox.caspio.call.Call;
import dev.postern.sandbox.caspio.call.Shape;
import dev.postern.sandbox.caspio.record.Hooks;
import dev.postern.sandbox.caspio.store.Shelf;
import dev.postern.sandbox.caspio.store.Thing;
import dev.postern.sandbox.standin.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Outgoing webhooks. They answer without the envelope that everything else has. */
public final class Webhooks {
    static final String WEBHOOK = "/outgoingWebhooks/{webhookId}";

    /** With this variant, lists of webhooks and their events come in the envelope. */
    public static final String IN_RESULT = "webhooks-in-result";

    private static final Map<String, Shape> SHAPES = Map.of(
            "Name", Shape.TEXT, "Description", Shape.TEXT, "OutgoingUrls", Shape.LIST, "CallThrottling", Shape.WHOLE);

    static final List<Endpoint> ENDPOINTS = List.of(
            Endpoint.get("/outgoingWebhooks", Webhooks::list),
            Endpoint.post("/outgoingWebhooks", Webhooks::create),
            Endpoint.get(WEBHOOK, Webhooks::read),
            Endpoint.put(WEBHOOK, Webhooks::update),
            Endpoint.delete(WEBHOOK, Webhooks::delete));

    private Webhooks() {}

    static ObjectNode webhook(Call call) {
        return call.thing(Thing.WEBHOOK, "webhookId");
    }

    static Stream<ObjectNode> events(Call call, JsonNode webhook) {
        return call.shelf(Thing.EVENT)
                .all()
                .filter(event -> event.path("_webhook").asText().equals(Shelf.id(webhook)));
    }

    static Reply list(Call call, Stream<ObjectNode> things) {
        ArrayNode list = Json.array().addAll(things.toList());
        return call.variants().isOn(IN_RESULT) ? Reply.result(list) : Reply.ok(list);
    }

    private static Reply list(Call call) {
        return list(call, call.shelf(Thing.WEBHOOK).all().map(webhook -> show(call, webhook)));
    }

    private static Reply create(Call call) {
        ObjectNode body = call.body();
        Shape.check(body, SHAPES);
        if (!body.hasNonNull("Name") || !body.hasNonNull("OutgoingUrls")) {
            throw Refusal.body("An outgoing webhook needs Name and OutgoingUrls.");
        }
        String id = call.account().nextId("webhook");
        ObjectNode webhook = Json.object().put("Id", id).put("Description", "");
        WebhookRules rules = new WebhookRules(call.account());
        webhook.put("CallThrottling", rules.mostCalls());
        rules.apply(webhook, body);
        webhook.put("Secret", call.account().nextId("secret").replace("-", ""));
        webhook.put("DateCreated", call.stamp()).put("CreatedBy", call.profile());
        call.shelf(Thing.WEBHOOK).put(id, webhook);
        return Reply.created(Shown.of(
                webhook,
                "Id",
                "Name",
                "Description",
                "OutgoingUrls",
                "CallThrottling",
                "Secret",
                "DateCreated",
                "CreatedBy"));
    }

    private static Reply read(Call call) {
        ObjectNode webhook = webhook(call);
        List<Hooks.Activity> sent = events(call, webhook)
                .map(event -> Hooks.activity(event, call.now()))
                .toList();
        return Reply.ok(show(call, webhook)
                .put("Events", sent.size())
                .put(
                        "Messages",
                        sent.stream().mapToInt(Hooks.Activity::messages).sum())
                .put("Calls", sent.stream().mapToInt(Hooks.Activity::calls).sum())
                .put("Errors", webhook.path("_errors").asInt()));
    }

    private static Reply update(Call call) {
        ObjectNode webhook = webhook(call);
        ObjectNode body = call.body();
        Map<String, Shape> shapes = new LinkedHashMap<>(SHAPES);
        shapes.put("Enabled", Shape.FLAG);
        Shape.check(body, shapes);
        new WebhookRules(call.account()).apply(webhook, body);
        if (body.hasNonNull("Enabled")) {
            String status = Events.status(body.path("Enabled").asBoolean());
            events(call, webhook).forEach(event -> event.put("Status", status));
        }
        webhook.put("LastModified", call.stamp()).put("ModifiedBy", call.profile());
        return Reply.ok(show(call, webhook));
    }

    private static Reply delete(Call call) {
        ObjectNode webhook = webhook(call);
        events(call, webhook).toList().forEach(call.shelf(Thing.EVENT)::remove);
        call.shelf(Thing.WEBHOOK).remove(webhook);
        return Reply.done();
    }

    /** A webhook is active while one of its events is. */
    private static ObjectNode show(Call call, ObjectNode webhook) {
        boolean active = events(call, webhook)
                .anyMatch(event -> Objects.equals(event.path("Status").asText(), Events.status(true)));
        return Shown.of(
                        webhook,
                        "Id",
                        "Status",
                        "Name",
                        "Description",
                        "OutgoingUrls",
                        "CallThrottling",
                        "LastModified",
                        "ModifiedBy",
                        "DateCreated",
                        "CreatedBy")
                .put("Status", Events.status(active));
    }
}

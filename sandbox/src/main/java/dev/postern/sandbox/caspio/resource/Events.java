package dev.postern.sandbox.caspio.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.caspio.answer.Refusal;
import dev.postern.sandbox.caspio.answer.Reply;
import dev.postern.sandbox.caspio.call.Call;
import dev.postern.sandbox.caspio.record.Hooks;
import dev.postern.sandbox.caspio.store.Shelf;
import dev.postern.sandbox.caspio.store.Thing;
import dev.postern.sandbox.standin.Json;
import java.util.List;

/** The events that a webhook hears of. */
final class Events {
    private static final String EVENTS = Webhooks.WEBHOOK + "/events";
    private static final String EVENT = EVENTS + "/{eventId}";
    private static final String WEBHOOK = "_webhook";

    static final List<Endpoint> ENDPOINTS = List.of(
            Endpoint.get(EVENTS, Events::list),
            Endpoint.post(EVENTS, Events::create),
            Endpoint.get(EVENT, Events::read),
            Endpoint.put(EVENT, Events::update),
            Endpoint.delete(EVENT, Events::delete));

    private Events() {}

    static String status(boolean active) {
        return active ? "Active" : "Inactive";
    }

    private static Reply list(Call call) {
        ObjectNode webhook = Webhooks.webhook(call);
        return Webhooks.list(call, Webhooks.events(call, webhook).map(event -> shown(event, true)));
    }

    private static Reply create(Call call) {
        ObjectNode webhook = Webhooks.webhook(call);
        ObjectNode event = new EventForm(call.account()).read(call.body());
        requireNew(call, webhook, event);
        String id = call.account().nextId("event");
        event.put("Id", id).put(WEBHOOK, Shelf.id(webhook));
        event.put("DateCreated", call.stamp()).put("CreatedBy", call.profile());
        call.shelf(Thing.EVENT).put(id, event);
        ObjectNode shown = shown(event, false);
        return Reply.created(shown.without(List.of("LastModified", "ModifiedBy")));
    }

    private static Reply read(Call call) {
        ObjectNode event = event(call);
        Hooks.Activity sent = Hooks.activity(event, call.now());
        return Reply.ok(shown(event, true)
                .put("Messages", sent.messages())
                .put("Calls", sent.calls())
                .put("Errors", event.path("_errors").asInt()));
    }

    /** The whole definition is written anew. */
    private static Reply update(Call call) {
        ObjectNode event = event(call);
        ObjectNode fresh = new EventForm(call.account()).read(call.body());
        fresh.put("_id", Shelf.id(event));
        requireNew(call, Webhooks.webhook(call), fresh);
        event.setAll(fresh);
        event.put("LastModified", call.stamp()).put("ModifiedBy", call.profile());
        return Reply.ok(shown(event, false));
    }

    private static Reply delete(Call call) {
        call.shelf(Thing.EVENT).remove(event(call));
        return Reply.done();
    }

    private static ObjectNode event(Call call) {
        String webhook = Shelf.id(Webhooks.webhook(call));
        ObjectNode event = call.thing(Thing.EVENT, "eventId");
        if (!event.path(WEBHOOK).asText().equals(webhook)) {
            throw Refusal.notFound();
        }
        return event;
    }

    /** One insert and one delete of a table is all that a webhook hears; updates may differ in what they look at. */
    private static void requireNew(Call call, ObjectNode webhook, ObjectNode event) {
        boolean update = event.path("Type").asText().equals(Hooks.UPDATE);
        boolean there = Webhooks.events(call, webhook)
                .filter(other -> !Shelf.id(other).equals(Shelf.id(event)))
                .filter(other -> other.path("Type").equals(event.path("Type")))
                .filter(other -> other.path("ObjectName").equals(event.path("ObjectName")))
                .anyMatch(other -> !update || definition(other).equals(definition(event)));
        if (there) {
            throw Refusal.body("The webhook has such an event already.");
        }
    }

    private static ObjectNode definition(ObjectNode event) {
        return Shown.of(event, "ObjectFields", "EventSources", "CustomPayloadFields", "CustomPayloadTemplate");
    }

    private static ObjectNode shown(ObjectNode event, boolean withObjectId) {
        ObjectNode shown = Json.object();
        shown.setAll(Shown.of(event, "Id", "Type", "Status", "ObjectName"));
        if (withObjectId) {
            shown.setAll(Shown.of(event, "ObjectId"));
        }
        shown.setAll(definition(event));
        return shown.setAll(Shown.of(event, "LastModified", "ModifiedBy", "DateCreated", "CreatedBy"));
    }
}

package dev.postern.sandbox.gumloop.work;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.gumloop.store.Organization;
import dev.postern.sandbox.gumloop.store.Stamp;
import java.time.Instant;

/** The messages of a session. */
record Transcript(Organization organization, ObjectNode session) {

    /** @param creator a user's id; empty for the agent itself */
    void add(String role, String content, String creator, Instant at) {
        ObjectNode message = session.withArrayProperty("messages").addObject();
        message.put("id", organization.nextId("msg_", 10)).put("role", role).put("content", content);
        message.put("created_at", Stamp.of(at));
        if (creator.isEmpty()) {
            message.putNull("creator_id");
        } else {
            message.put("creator_id", creator);
        }
        message.putNull("parts");
    }
}

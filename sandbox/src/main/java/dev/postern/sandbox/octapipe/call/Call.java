package dev.postern.sandbox.octapipe.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.octapipe.store.Model;
import dev.postern.sandbox.octapipe.store.Stamp;
import dev.postern.sandbox.octapipe.store.Table;
import dev.postern.sandbox.octapipe.store.Workspace;
import dev.postern.sandbox.standin.Upload;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One signed-in request.
 *
 * @param user the row of whoever signed in
 * @param path the values of the path's parameters, by name
 * @param base scheme, host and port as the caller wrote them
 * @param pathAsked the path as the caller wrote it
 */
public record Call(
        Workspace workspace,
        ObjectNode user,
        Map<String, String> path,
        Map<String, String> query,
        ObjectNode body,
        List<Upload> uploads,
        String base,
        String pathAsked,
        Instant now) {

    public Table table(Model model) {
        return workspace.table(model);
    }

    public String path(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalStateException("the route has no parameter " + name);
        }
        return value;
    }

    /** The row that a path parameter names; a 404 when there is none. */
    public ObjectNode row(Model model, String parameter) {
        String id = path(parameter);
        return table(model).find(id).orElseThrow(() -> Refusal.notFound(model, id));
    }

    public String userId() {
        return user.path("uuid").asText();
    }

    public boolean isAdmin() {
        return user.path("role").asText().equals("admin");
    }

    /** A new row of the caller's, not yet in its table. */
    public ObjectNode fresh(Model model) {
        ObjectNode row = user.objectNode().put("uuid", workspace.nextId(model));
        return row.put("created_at", stamp()).putNull("updated_at").putNull("deleted_at");
    }

    public String stamp() {
        return Stamp.of(now);
    }

    public void delete(ObjectNode row) {
        row.put("deleted_at", stamp());
    }
}

package dev.postern.sandbox.octapipe.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.standin.Json;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Everything that one customer of the vendor has. Nothing in here refers to another workspace. */
public final class Workspace {
    private final String domain;
    private final Map<Model, Table> tables = new EnumMap<>(Model.class);
    private long made;

    public Workspace(String domain) {
        this.domain = domain;
        for (Model model : Model.values()) {
            tables.put(model, new Table());
        }
    }

    public String domain() {
        return domain;
    }

    public Table table(Model model) {
        Table table = tables.get(model);
        if (table == null) {
            throw new IllegalStateException("no table of " + model);
        }
        return table;
    }

    /** An id that depends on the workspace, the kind and the name alone. */
    public String idOf(Model model, String name) {
        String key = String.join("/", "octapipe", domain, model.name().toLowerCase(Locale.ROOT), name);
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The id of the next row that a caller makes: the same requests in the same order give the same ids. */
    public String nextId(Model model) {
        made++;
        return idOf(model, "made-" + made);
    }

    ObjectNode toJson() {
        ObjectNode json = Json.object().put("domain", domain).put("made", made);
        tables.forEach((model, table) -> json.set(model.name(), table.toJson()));
        return json;
    }

    static Workspace of(JsonNode json) {
        Workspace workspace = new Workspace(json.path("domain").asText());
        workspace.made = json.path("made").asLong();
        for (Model model : Model.values()) {
            workspace.tables.put(model, Table.of(json.path(model.name())));
        }
        return workspace;
    }
}

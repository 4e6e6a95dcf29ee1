package dev.postern.sandbox.caspio.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.standin.Json;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Everything that one customer of the vendor has. Nothing in here refers to another account. */
public final class Account {
    private final String name;
    private final boolean multicast;
    private final Map<String, DataTable> tables = DataTable.byName();
    private final Map<String, DataTable> userTables = DataTable.byName();
    private final Map<String, View> views = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<Thing, Shelf> shelves = new EnumMap<>(Thing.class);
    private long made;

    /** @param multicast whether its plan lets a webhook have more than one address */
    public Account(String name, boolean multicast) {
        this.name = name;
        this.multicast = multicast;
        for (Thing each : Thing.values()) {
            shelves.put(each, new Shelf());
        }
    }

    public String name() {
        return name;
    }

    public boolean hasMulticast() {
        return multicast;
    }

    /** The tables, by name; without those of the directories. */
    public Collection<DataTable> tables() {
        return tables.values();
    }

    public Optional<DataTable> table(String asked) {
        return Optional.ofNullable(tables.get(asked));
    }

    public DataTable add(DataTable table) {
        tables.put(table.name(), table);
        return table;
    }

    /** The table of the directory of this name. */
    public Optional<DataTable> userTable(String directory) {
        return Optional.ofNullable(userTables.get(directory));
    }

    public DataTable addUserTable(DataTable table) {
        userTables.put(table.name(), table);
        return table;
    }

    public Collection<View> views() {
        return views.values();
    }

    public Optional<View> view(String asked) {
        return Optional.ofNullable(views.get(asked));
    }

    public void add(View view) {
        views.put(view.name(), view);
    }

    public Shelf shelf(Thing kind) {
        Shelf shelf = shelves.get(kind);
        if (shelf == null) {
            throw new IllegalStateException("no shelf of " + kind);
        }
        return shelf;
    }

    /** An id that depends on the account, the kind and the name alone. */
    public String idOf(String kind, String thing) {
        String key = String.join("/", "caspio", name, kind.toLowerCase(Locale.ROOT), thing);
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The id of the next thing that a caller makes: the same requests in the same order give the same ids. */
    public String nextId(String kind) {
        made++;
        return idOf(kind, "made-" + made);
    }

    ObjectNode toJson() {
        ObjectNode json =
                Json.object().put("name", name).put("multicast", multicast).put("made", made);
        json.set("tables", tables(tables.values()));
        json.set("user_tables", tables(userTables.values()));
        shelves.forEach((kind, shelf) -> json.set(kind.name(), shelf.toJson()));
        return json;
    }

    /** The account without its views, which are never changed and are not kept. */
    static Account of(JsonNode json) {
        Account account =
                new Account(json.path("name").asText(), json.path("multicast").asBoolean());
        account.made = json.path("made").asLong();
        json.path("tables").forEach(table -> account.add(DataTable.of(table)));
        json.path("user_tables").forEach(table -> account.addUserTable(DataTable.of(table)));
        List.of(Thing.values()).forEach(kind -> account.shelves.put(kind, Shelf.of(json.path(kind.name()))));
        return account;
    }

    private static ArrayNode tables(Collection<DataTable> tables) {
        ArrayNode json = Json.array();
        tables.forEach(table -> json.add(table.toJson()));
        return json;
    }
}
